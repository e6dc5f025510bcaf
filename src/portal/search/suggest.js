// Suggestions while typing; the search is whole without them.
for (const input of document.querySelectorAll('input[type=search][name=q]')) {
  const list = document.createElement('datalist')
  list.id = `${input.id}-suggestions`
  input.after(list)
  input.setAttribute('list', list.id)
  let waiting
  let last = ''
  const offer = async () => {
    const typed = input.value.trim()
    if (typed.length < 2 || typed === last) return
    last = typed
    const answer = await fetch(`/search/suggestions?q=${encodeURIComponent(typed)}`)
    if (!answer.ok || input.value.trim() !== typed) return
    const options = (await answer.json()).map((text) => {
      const option = document.createElement('option')
      option.value = text
      return option
    })
    list.replaceChildren(...options)
  }
  input.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(offer, 150)
  })
}
