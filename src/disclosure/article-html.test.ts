import { expect, test } from 'vitest'
import { articleHtml } from './article-html.ts'

test('表格在自己的区域里横向滚动，以题注为名；没有题注的按次序', () => {
  const html = articleHtml('<table><caption>收费标准</caption><tbody></tbody></table><table></table>')
  expect(html).toContain('<section class="table-scroll" tabindex="0" aria-label="收费标准"><table>')
  expect(html).toContain('aria-label="表格2"')
  expect(html.match(/<\/section>/g)).toHaveLength(2)
})

test('表中之表不另设区域', () => {
  const html = articleHtml('<table><tr><td><table></table></td></tr></table>')
  expect(html.match(/<section/g)).toHaveLength(1)
  expect(html.endsWith('</table></section>')).toBe(true)
})

test('题注里的标记和引号不进属性', () => {
  expect(articleHtml('<table><caption><strong>甲"乙</strong></caption></table>')).toContain('aria-label="甲乙"')
})

test('图片看到时才取', () => {
  expect(articleHtml('<figure><img src="/files/1" alt="图"></figure>')).toContain(
    '<img loading="lazy" decoding="async" src="/files/1" alt="图">',
  )
})
