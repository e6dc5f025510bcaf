/**
 * The stored html of a text (clean-html.ts, body-html.ts: a closed list of elements) as a page sets it: a table scrolls
 * in a region of its own that the keyboard reaches, a picture waits until it is looked at.
 */

/** What a table is called: its caption, or its place. */
const captionOf = (table: string) =>
  /<caption>([\s\S]*?)<\/caption>/
    .exec(table)?.[1]
    ?.replace(/<[^>]+>|"/g, '')
    .trim()

const opened = (n: number, table: string) =>
  `<section class="table-scroll" tabindex="0" aria-label="${captionOf(table) || `表格${n}`}">`

/** Outermost tables only: what stands in a cell scrolls with it. */
function scrolling(html: string): string {
  let depth = 0
  let n = 0
  return html.replace(/<table>|<\/table>/g, (tag, at: number) => {
    if (tag === '<table>') {
      depth += 1
      if (depth > 1) return tag
      n += 1
      return `${opened(n, html.slice(at, html.indexOf('</table>', at)))}${tag}`
    }
    depth -= 1
    return depth === 0 ? `${tag}</section>` : tag
  })
}

const lazy = (html: string) => html.replaceAll('<img ', '<img loading="lazy" decoding="async" ')

/** A row of nothing but headers is the head of its table. */
const headed = (html: string) => html.replaceAll(/<th(?= |>)/g, '<th scope="col"')

export const articleHtml = (html: string): string => scrolling(lazy(headed(html)))
