import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, calendar, type Day, decisions, isWorkday, leafRows } from '../law/index.ts'
import type { Actor, ActRecord } from '../platform/act.ts'
import { mayPerform } from './access.ts'
import { type ActName, actNames, acts } from './acts/index.ts'
import { fold } from './fold.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'
import { nothingKnown, type RequestAct, type Said } from './request-act.ts'
import { defaultSettings } from './settings.ts'
import { isEnded, statuses } from './standing.ts'
import { replySample } from './test-kit/reply-samples.ts'

/** 任意的人在任意的日子作任意的行为：不出状态表，期限与逐日重数相同，办结的各落一格. */

/** requests-and-report §1.5, written down again from the document and from nothing else. */
const withdrawn = ['closedWithdrawn', 'closedOther']
const table: Record<string, readonly string[]> = {
  new: ['awaitingConfirmation', 'registered'],
  awaitingConfirmation: ['registered', ...withdrawn],
  registered: ['processing', 'correctionPending', 'answered', 'decided', ...withdrawn],
  correctionPending: ['registered', 'closedNoCorrection', ...withdrawn],
  processing: ['correctionPending', 'reasonPending', 'deferred', 'feePending', 'decided', ...withdrawn],
  reasonPending: ['processing', 'deferred', 'decided', ...withdrawn],
  deferred: ['decided', ...withdrawn],
  feePending: ['processing', 'closedNoPayment', ...withdrawn],
  decided: ['answered', ...withdrawn],
  answered: ['remanded'],
  closedNoCorrection: ['remanded'],
  closedNoPayment: ['remanded'],
  closedWithdrawn: ['remanded'],
  closedOther: ['remanded'],
  remanded: ['decided', ...withdrawn],
}

// ——— the recount: days one by one, from the records alone ———

const after = (from: Day, workdays: number): Day => {
  let day = from
  for (let left = workdays; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkday(calendar, day)) left -= 1
  }
  return day
}

type RemandFacts = { servedOn: Day; workdays: number | null; days: number | null; untilOn: Day }
/** Working days, natural days to the next working day, or the day itself. */
function remandEnd({ servedOn, workdays, days, untilOn }: RemandFacts): Day {
  if (workdays) return after(servedOn, workdays)
  if (!days) return untilOn
  const last = addDays(servedOn, days)
  return isWorkday(calendar, last) ? last : after(last, 1)
}

type Asked = { sentOn: Day; deliveredOn?: Day; endedOn?: Day }
type Story = { anchor: Day | null; receivedOn: Day | null; extra: number; asked: Map<string, Asked>; fixed: Day | null }

// biome-ignore lint/suspicious/noExplicitAny: a record says anything; the recount reads it as a person would
function tell(story: Story, name: string, facts: any) {
  const asked = story.asked.get(facts.consultation ?? facts.of ?? facts.id)
  if (name === 'submit' || name === 'intake') story.anchor = story.receivedOn = facts.receivedOn
  if (name === 'confirmReceipt') story.anchor = story.receivedOn = facts.confirmedOn
  if (name === 'correctReceipt') {
    if (story.anchor === story.receivedOn) story.anchor = facts.receivedOn
    story.receivedOn = facts.receivedOn
  }
  if (name === 'correctionReceived' || name === 'feePaid') {
    story.anchor = facts.receivedOn ?? facts.paidOn
    story.extra = 0
  }
  if (name === 'extend') story.extra = facts.workdays
  if (name === 'consultThirdParty' || name === 'consultAgency') story.asked.set(facts.id, { sentOn: facts.on })
  if (name === 'recordDelivery' && asked) asked.deliveredOn = facts.deliveredOn ?? undefined
  if (name === 'recordOpinion' && asked) {
    const over = asked.deliveredOn && after(asked.deliveredOn, 15)
    asked.endedOn = over && over < facts.receivedOn ? over : facts.receivedOn
  }
  if (name === 'consultationLapsed' && asked?.deliveredOn) asked.endedOn = after(asked.deliveredOn, 15)
  if (name === 'defer') story.fixed = facts.until
  if (name === 'remand') story.fixed = remandEnd(facts)
}

/** 条例§33③: the days between letter and opinion, each once however many were asked, with the day their stretch began. */
function notCounted({ asked, anchor }: Story, until: Day): [Day, Day][] {
  const days = new Set<Day>()
  for (const { sentOn, endedOn } of asked.values())
    for (let day = addDays(sentOn, 1); day <= (endedOn ?? until); day = addDays(day, 1))
      if (day > anchor!) days.add(day)
  let [last, began] = ['', '']
  return [...days].sort().map((day) => {
    const before = addDays(day, -1)
    if (before !== last) began = before
    last = day
    return [day, began]
  })
}

/** A stretch of such days counts if it began no later than the last day. */
function recount(story: Story, today: Day): Day | null {
  const { anchor, extra, asked, fixed } = story
  if (fixed) return fixed
  if (!anchor) return null
  const stopped = notCounted(story, today).filter(([day]) => isWorkday(calendar, day))
  let due = after(anchor, 20 + extra)
  for (;;) {
    const next = after(anchor, 20 + extra + stopped.filter(([, began]) => began <= due).length)
    if (next === due) break
    due = next
  }
  return [...asked.values()].some(({ sentOn, endedOn }) => !endedOn && sentOn <= due) ? null : due
}

// ——— the players ———

const organId = '7c1f7a52-5f0e-4c39-9d34-1f0f3b1a0001'
const actor = (id: string, role: string, own = true): Actor => ({ id, name: id, role, organId: own ? organId : null })
const players = [
  actor('clerk', 'clerk'),
  actor('clerk2', 'clerk'),
  actor('head', 'foiHead'),
  actor('legal', 'legal'),
  actor('organHead', 'organHead'),
  actor('office', 'office'),
  actor('supervisor', 'supervisor', false),
  actor('administrator', 'administrator', false),
  actor('applicant', 'applicant', false),
  actor('system', 'system', false),
]

type Move = { act: number; who: number; wild: boolean; days: number; back: number; n: number; yes: boolean }
const aMove: fc.Arbitrary<Move> = fc.record({
  act: fc.nat(),
  who: fc.nat(),
  wild: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  days: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 60 })),
  back: fc.integer({ min: 0, max: 4 }),
  n: fc.nat(1_000),
  yes: fc.boolean(),
})
const aGameOf = (least: number) =>
  fc.record({
    from: fc.integer({ min: 0, max: 1_400 }).map((days) => addDays('2021-06-01', days)),
    moves: fc.array(aMove, { minLength: least, maxLength: 60 }),
  })

const registration = (day: Day, known: boolean) => ({
  organId,
  number: '海财申〔2023〕1号',
  channel: known ? 'inPerson' : 'web',
  applicantKind: 'natural',
  applicantName: null,
  applicantContact: null,
  applicantFile: null,
  applicantKey: null,
  contentPrint: null,
  queryCode: null,
  content: '预算执行情况',
  submittedOn: day,
  receivedOn: known ? day : null,
  anchor: null,
  confirmation: null,
  needs: null,
  wants: null,
})
const replies = (Object.keys(decisions) as (keyof typeof decisions)[]).filter((each) => !each.startsWith('CLOSE_'))

const atTheCounter = (n: number) => {
  const decision = (['PUBLIC_ALREADY', 'DENY_SPECIAL_QUERY', 'GRANT_FULL'] as const)[n % 3]!
  return { decision, content: replySample(decision) }
}

/** One of three terms; now and then none, which is refused. */
const remandTerms = (today: Day, n: number) => ({
  workdays: n % 4 === 1 ? 1 + (n % 25) : null,
  days: n % 4 === 2 ? 1 + (n % 60) : null,
  untilOn: n % 4 === 3 ? addDays(today, n % 40) : null,
})

/** Something a person might say; days may be wrong, numbers too large. */
function saying(name: ActName, request: RequestFacts | null, today: Day, { back, n, yes }: Move): object {
  const day = addDays(today, -back)
  const { draft, consultations } = request ? proceedingsOf(request) : { draft: null, consultations: [] }
  const consultation = consultations.length > 0 ? `c${1 + (n % consultations.length)}` : 'c1'
  const often = (['UNABLE_STILL_UNCLEAR', 'GRANT_FULL'] as const)[n % 4]
  const decision = often ?? replies[n % replies.length]!
  const papers = ['correction', 'fee', 'reason', 'extension', 'reply', consultation]
  const waiting = { correctionPending: 'correction', feePending: 'fee', processing: consultation } as Record<
    string,
    string
  >
  const delivered = {
    method: yes ? 'direct' : 'post',
    dispatchedOn: day,
    deliveredOn: n % 7 ? today : null,
    postal: true,
  }
  return {
    ...{ receivedOn: day, confirmedOn: day, paidOn: day, servedOn: day, searchedOn: day, how: '电话', at: '09:30' },
    ...{ officer: 'clerk', parts: ['一', '二'], decision, content: replySample(decision), hash: draft?.hash ?? 'x' },
    ...{
      items: '不明确',
      guidance: '写明年度',
      workdays: 1 + (n % 25),
      lateReason: '交接',
      reason: '理由',
      text: '内容',
    },
    ...{ noGoodReason: n % 3 > 0, of: waiting[request?.status ?? ''] ?? papers[n % papers.length], ...delivered },
    ...{ party: '某公司', matter: '商业秘密', jointlyMade: yes, consultation, opinion: yes ? 'agree' : 'disagree' },
    ...{
      evidence: '每月上百件',
      until: addDays(today, n % 90),
      untilOn: addDays(today, n % 40),
      basis: yes ? 'byCount' : 'byPages',
    },
    ...{ pages: 1 + (n % 300), receipt: '票0001', searchers: '林某', places: '档案室', keywords: '预算', result: '无' },
    ...{
      from: day,
      to: today,
      what: '台风',
      document: '复议决定',
      digest: 'x',
      score: 5,
      notice: '通知',
      title: '标题',
    },
    ...{ question: '问', answer: '答', fields: ['姓名'], file: organId, purpose: '附件' },
    ...(name === 'reviewSecrecy' ? { conclusion: yes ? 'mayDisclose' : 'mayNot', basis: '不涉密' } : {}),
    ...(name === 'reevaluate' ? { result: yes ? 'still' : 'mayDisclose' } : {}),
    ...(name === 'extendCorrection' ? { untilOn: addDays(today, 60) } : {}),
    ...(name === 'answerOnSpot' && yes ? atTheCounter(n) : {}),
    ...(name === 'requestCorrection' ? { workdays: 5 + (n % 26) } : {}),
    ...(name === 'remand' ? remandTerms(today, n) : {}),
    ...(name === 'acceptReason' ? { why: '做研究' } : {}),
    ...(name === 'propose' ? { act: 'extend', input: {} } : {}),
    ...(name === 'submit' || name === 'intake' ? registration(day, name === 'intake' && yes) : {}),
  }
}

/** A game in which everybody withdraws at once teaches nothing. */
const weights: Partial<Record<ActName, number>> = {
  withdraw: 1,
  closeOther: 1,
  assign: 60,
  ...{ draftReply: 20, reviewSecrecy: 60, approveDraft: 300, decide: 900, serve: 900, answerOnSpot: 600 },
  ...{ correctionLapsed: 60, extendCorrection: 60, correctionReceived: 24, reasonReceived: 60, defer: 40 },
  ...{ noticeFee: 30, feeLapsed: 200, feePaid: 6, recordDelivery: 30 },
  ...{ remand: 12, reevaluate: 150, declineRelease: 150 },
}

const earlierOne = {
  number: '海财申〔2025〕31号',
  replyNumber: '海财依复〔2025〕31号',
  status: 'answered' as const,
  decision: 'GRANT_FULL' as const,
  answeredOn: '2025-11-20',
  remanded: false,
  share: 1,
}

type Site = Omit<Parameters<RequestAct['hinders']>[1], 'actor'>
type Turn = { name: ActName; who: Actor }

/** Mostly what this person could do now, sometimes anything. */
function chosen(request: RequestFacts, { act, who, wild }: Move, site: Site): Turn {
  const anything = { name: actNames[act % actNames.length]!, who: players[who % players.length]! }
  if (wild) return anything
  const turns = actNames.flatMap((name) => {
    const declared = acts[name] as unknown as RequestAct
    if (declared.from === 'new' || !declared.from.includes(request.status)) return []
    const able = players.filter((each) => mayPerform(declared, each, request))
    const one = able[who % able.length]
    return one && declared.hinders(request, { ...site, actor: one }).length === 0 ? [{ name, who: one }] : []
  })
  const bag = turns.flatMap((turn) => new Array<Turn>(weights[turn.name] ?? 10).fill(turn))
  return bag[act % bag.length] ?? anything
}

const first = ({ yes, who }: Move): Turn =>
  yes ? { name: 'intake', who: players[who % players.length]! } : { name: 'submit', who: players[8]! }

type Seen = { acts: Set<string>; statuses: Set<string> }

/** One move: refused, or put on the record. Returns the application after it. */
function play(request: RequestFacts | null, move: Move, today: Day, records: ActRecord[]): RequestFacts | null {
  const known = {
    ...nothingKnown,
    nth: 1 + (move.n % 60),
    assigneeOrgan: organId,
    earlier: [earlierOne],
  }
  const site = { calendar, settings: defaultSettings, known }
  const { name, who } = request ? chosen(request, move, { ...site, today }) : first(move)
  const act = acts[name] as unknown as RequestAct
  if (!mayPerform(act, who, request ?? { organId })) return request
  const parsed = act.input.safeParse(saying(name, request, today, move))
  if (!parsed.success) return request
  const input = { said: parsed.data, ...site } as Said<never>
  const context = { today, actor: who }
  if (act.refusals(request, input, context).length > 0) return request
  const facts = JSON.parse(JSON.stringify(act.facts(input, context, request)))
  const at = `${today}T04:00:00.000Z`
  const record = { subjectKind: 'request', subjectId: organId, seq: records.length + 1, name, at, by: who.id, facts }
  records.push(record)
  return fold(request, record)
}

const counting = ['registered', 'processing', 'reasonPending', 'deferred', 'decided', 'remanded']

function watch(before: RequestFacts | null, now: RequestFacts, story: Story, today: Day, last: ActRecord) {
  const from = before?.status ?? 'new'
  if (from !== now.status) expect(table[from], `${last.name}: ${from} → ${now.status}`).toContain(now.status)
  tell(story, last.name, last.facts)
  if (counting.includes(now.status)) expect(now.dueOn, `${last.name} ${today}`).toBe(recount(story, today))
  else if (!isEnded(now.status)) expect(now.dueOn).toBeNull()
  if (isEnded(now.status)) {
    expect(leafRows.filter((row) => row === now.decisionRow)).toHaveLength(1)
    expect(now.receivedOn !== null && now.answeredOn !== null && now.receivedOn <= now.answeredOn).toBe(true)
  }
}

function game({ from, moves }: { from: Day; moves: readonly Move[] }, seen: Seen) {
  const records: ActRecord[] = []
  const story: Story = { anchor: null, receivedOn: null, extra: 0, asked: new Map(), fixed: null }
  let request: RequestFacts | null = null
  let today = from
  for (const move of moves) {
    today = addDays(today, move.days)
    const next: RequestFacts | null = play(request, move, today, records)
    if (next === request || !next) continue
    watch(request, next, story, today, records.at(-1)!)
    request = next
    seen.acts.add(records.at(-1)!.name)
    seen.statuses.add(next.status)
  }
  return { request, records }
}

const nobody = (): Seen => ({ acts: new Set(), statuses: new Set() })
const aGame = aGameOf(25)

describe('任意的行为', { timeout: 120_000 }, () => {
  test('不出状态表；期限与逐日重数相同；办结的各落一格', () => {
    fc.assert(
      fc.property(aGame, (played) => {
        game(played, nobody())
      }),
      { numRuns: 150 },
    )
  })

  test('从行为重新推一遍，得到的正是现在这一件', () => {
    fc.assert(
      fc.property(aGame, (played) => {
        const { request, records } = game(played, nobody())
        const again = records.reduce<RequestFacts | null>((standing, record) => fold(standing, record), null)
        expect(again).toEqual(request)
      }),
      { numRuns: 50 },
    )
  })

  test('走得到每一种状态，做得到每一种行为', () => {
    const seen = nobody()
    for (const played of fc.sample(aGameOf(50), { numRuns: 200, seed: 711 })) game(played, seen)
    expect([...seen.statuses].sort()).toEqual([...statuses].sort())
    // 个人信息到期才能销毁，走不了那么久
    expect(actNames.filter((name) => !seen.acts.has(name))).toEqual(['erase'])
  })
})
