import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyHtml } from './body-html.ts'
import { cleanHtml, plainOf } from './clean-html.ts'
import { normalDocNumber } from './doc-number.ts'
import { BodyProblem, readBody } from './read-body.ts'
import { paragraphs } from './test-kit/newsroom.ts'

const html = (doc: unknown) => bodyHtml(readBody(doc))

describe('正文由服务器按编辑器的文档画成网页', () => {
  test('尖括号就是尖括号', () => {
    expect(html(paragraphs('<script>alert(1)</script>'))).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
  })

  test('脚注排在文末，互相链接', () => {
    const note = { type: 'footnote', attrs: { text: '见条例第二十条。' } }
    const said = html({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '应当公开' }, note] }],
    })
    expect(said).toContain('<a href="#note-1">〔1〕</a>')
    expect(said).toContain('<li id="note-1">见条例第二十条。')
  })

  test('会执行程序的链接不收', () => {
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } }
    const doc = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '点我', marks: [link] }] }],
    }
    expect(() => readBody(doc)).toThrow(BodyProblem)
  })

  test('套了一万层的文档给出原因，不给出错误', () => {
    let deep: unknown = { type: 'paragraph' }
    for (let at = 0; at < 10_000; at++) deep = { type: 'blockquote', content: [deep] }
    expect(() => readBody({ type: 'doc', content: [deep] })).toThrow('超过 40 层')
  })

  test('无论写什么，画出来的只有文字', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(html(paragraphs(text === '' ? 'x' : text))).toMatch(/^<p>[^<>]*<\/p>$/)
      }),
    )
  })
})

describe('外来网页代码', () => {
  test('Word 粘贴来的样式和空段落去掉，表格和对齐留下', () => {
    const said = cleanHtml(
      '<div class="MsoNormal" style="text-align:center"><o:p></o:p>标题</div><p>&nbsp;</p><table><tr><td colspan="2" onclick="x()">甲</td></tr></table>',
    )
    expect(said).toBe('<p class="center">标题</p><table><tr><td colspan="2">甲</td></tr></table>')
  })

  test('脚本、外链图片、事件都不留', () => {
    const said = cleanHtml(
      '<p onmouseover=a()>甲<script>b()</script><img src="http://x/y.png"><a href="javascript:c()">乙</a></p>',
    )
    expect(said).toBe('<p>甲乙</p>')
  })

  test('一万层和一百万字都能读完', () => {
    expect(plainOf(cleanHtml(`${'<div>'.repeat(10_000)}深`))).toBe('深')
    expect(cleanHtml(`<p>${'字'.repeat(1_000_000)}</p>`)).toHaveLength(1_000_007)
  })

  test('清理过的再清理一遍不变', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<table><tr><td>',
      '</td></tr></table>',
      '文字',
      '<b>',
      '</b>',
      '<ul><li>',
      '&lt;',
      '"',
      '<h1>',
      '</h1>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const once = cleanHtml(pieces.join(''))
        expect(cleanHtml(once)).toBe(once)
      }),
    )
  })
})

test.each([
  ['海财[2026]08号', '海财〔2026〕8号'],
  ['海财（2026）第8号', '海财〔2026〕8号'],
  ['海财〔2026〕8 号', '海财〔2026〕8号'],
  ['第12号', '第12号'],
])('文号“%s”写成“%s”', (said, normal) => {
  expect(normalDocNumber(said)).toBe(normal)
})
