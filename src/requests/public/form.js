// Makes the public forms more convenient; each is whole without it (decision 0054).
// Keeps what is being written on this device, sends once, and does the proof of work while the applicant reads.

const place = 'gongkai-application'
const unkept = ['website', 'altcha']

const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null')
  } catch {
    return null
  }
}
const keep = (draft) => {
  try {
    localStorage.setItem(place, JSON.stringify(draft))
  } catch {
    // Full or forbidden: then nothing is kept, as without this script.
  }
}
const forget = () => {
  try {
    localStorage.removeItem(place)
  } catch {
    // Nothing was kept.
  }
}

const written = (form) =>
  Object.fromEntries(
    [...new FormData(form)].filter(([name, said]) => typeof said === 'string' && !unkept.includes(name)),
  )

function restore(form, fields) {
  for (const element of form.elements) {
    if (!element.name || element.type === 'hidden' || element.type === 'file' || element.type === 'submit') continue
    if (element.type === 'radio' || element.type === 'checkbox')
      element.checked = fields[element.name] === element.value
    else if (fields[element.name] !== undefined) element.value = fields[element.name]
  }
}

function keepsDraft(form) {
  const { draft, step } = form.dataset
  const before = kept()
  if (before?.key === draft && before.step === step) restore(form, before.fields)
  const note = () => keep({ key: draft, step, fields: written(form) })
  note()
  form.addEventListener('input', note)
  const onDevice = document.querySelector('[data-on-device]')
  if (!onDevice) return
  onDevice.hidden = false
  onDevice.querySelector('[data-forget]').addEventListener('click', () => {
    form.removeEventListener('input', note)
    forget()
    location.assign('/apply')
  })
}

const button = (text, type) => Object.assign(document.createElement('button'), { textContent: text, type })
const hidden = (name, value) => Object.assign(document.createElement('input'), { type: 'hidden', name, value })

/** What was begun on this device is offered again. */
function offersDraft(where) {
  const draft = kept()
  if (!draft?.fields?.draft) return
  const form = Object.assign(document.createElement('form'), { method: 'post', action: '/apply/form' })
  form.enctype = 'multipart/form-data'
  form.className = 'notice notice-info draft-offer'
  const said = document.createElement('p')
  said.textContent = '这台设备上有一份没有提交的申请。'
  const go = button('接着填', 'submit')
  const clear = button('清除', 'button')
  clear.className = 'second'
  clear.addEventListener('click', () => {
    forget()
    where.hidden = true
  })
  const ways = document.createElement('p')
  ways.className = 'ways'
  ways.append(go, clear)
  const fields = Object.entries(draft.fields).map(([name, value]) => hidden(name, value))
  form.append(said, ...fields, hidden('go', 'resume'), ways)
  where.append(form)
  where.hidden = false
}

/** A form under way is not sent again; its buttons come back with the page. */
function sendsOnce(form) {
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    if (form.dataset.sent) {
      event.preventDefault()
      return
    }
    form.dataset.sent = 'yes'
    form.setAttribute('aria-busy', 'true')
  })
  addEventListener('pageshow', () => {
    delete form.dataset.sent
    form.removeAttribute('aria-busy')
  })
}

// SHA-256 (FIPS 180-4) by hand: WebCrypto is withheld from pages without HTTPS, as many intranets are (decision 0050).
const primes = [2]
for (let n = 3; primes.length < 64; n += 2) if (primes.every((prime) => n % prime)) primes.push(n)
const fraction = (x) => ((x - Math.floor(x)) * 2 ** 32) | 0
const rounds = primes.map((prime) => fraction(Math.cbrt(prime)))
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const turned = (x, n) => (x >>> n) | (x << (32 - n))

function block(state, words) {
  for (let t = 16; t < 64; t += 1) {
    const [w15, w2] = [words[t - 15], words[t - 2]]
    const s0 = turned(w15, 7) ^ turned(w15, 18) ^ (w15 >>> 3)
    const s1 = turned(w2, 17) ^ turned(w2, 19) ^ (w2 >>> 10)
    words[t] = (words[t - 16] + s0 + words[t - 7] + s1) | 0
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let t = 0; t < 64; t += 1) {
    const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + rounds[t] + words[t]
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  return [a, b, c, d, e, f, g, h].map((value, index) => (value + state[index]) | 0)
}

/** Of plain letters and figures, as salts and numbers are. */
function sha256(text) {
  const words = new Int32Array((((text.length + 8) >> 6) + 1) * 16)
  for (let at = 0; at < text.length; at += 1) words[at >> 2] |= text.charCodeAt(at) << (24 - (at % 4) * 8)
  words[text.length >> 2] |= 0x80 << (24 - (text.length % 4) * 8)
  words[words.length - 1] = text.length * 8
  let state = initial
  for (let at = 0; at < words.length; at += 16) state = block(state, [...words.subarray(at, at + 16)])
  return state.map((value) => (value >>> 0).toString(16).padStart(8, '0')).join('')
}

const breath = () => new Promise((go) => setTimeout(go))

/** ALTCHA: the number that, behind the salt, has the hash asked for (platform/challenge.ts). */
async function solved({ algorithm, challenge, salt, maxnumber, signature }) {
  for (let number = 0; number <= maxnumber; number += 1) {
    if (number % 500 === 0) await breath()
    if (sha256(salt + number) === challenge)
      return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }))
  }
  return ''
}

function provesWork(form) {
  if (!form.dataset.challenge) return
  const proof = solved(JSON.parse(form.dataset.challenge)).then((payload) => {
    form.append(hidden('altcha', payload))
  })
  form.addEventListener('submit', (event) => {
    if (form.elements.altcha || event.submitter?.value !== 'submit') return
    event.preventDefault()
    form.setAttribute('aria-busy', 'true')
    proof.finally(() => form.requestSubmit(event.submitter))
  })
}

/** The QR code carries the number behind 「#」, which no server is sent. */
function fillsNumber() {
  const field = document.querySelector('[data-number-from-address] [name=number]')
  if (field && !field.value && location.hash.length > 1) field.value = decodeURIComponent(location.hash.slice(1))
}

for (const print of document.querySelectorAll('[data-print]')) {
  print.hidden = false
  print.addEventListener('click', () => window.print())
}
for (const form of document.querySelectorAll('form[data-draft]')) {
  keepsDraft(form)
  provesWork(form)
}
for (const form of document.querySelectorAll('main form[method=post]')) sendsOnce(form)
const offers = document.querySelector('[data-drafts]')
if (offers) offersDraft(offers)
if (document.querySelector('[data-submitted]')) forget()
fillsNumber()
document.querySelector('.problems')?.focus()
