import { expect, test } from 'vitest'
import { bodyHtml } from '../../body-html.ts'
import { plainOf } from '../../clean-html.ts'
import type { BodyDocument, Inline } from '../../word/document.ts'
import { plainMap, spotOf } from './plain-map.ts'

const words = (text: string): Inline => ({ type: 'text', text })
const paragraph = (...content: Inline[]) => ({ type: 'paragraph', attrs: { align: null }, content }) as const
const cell = (text: string) => ({
  type: 'tableCell' as const,
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(words(text))],
})

const body: BodyDocument = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2, align: null }, content: [words('一、总体  要求')] },
    paragraph(
      words('联系人 张三，'),
      { type: 'footnote', attrs: { text: '注' } },
      words('电话'),
      { type: 'hardBreak' },
      words('13800138000。'),
    ),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('甲'))] }] },
    { type: 'table', content: [{ type: 'tableRow', content: [cell('项目'), cell('金额')] }] },
    { type: 'picture', attrs: { file: '', alt: '示意图', caption: '图一' } },
    paragraph(words('落款')),
  ],
}

test('编辑器里的纯文本与服务器检查时读到的一字不差（注释除外）', () => {
  const server = plainOf(bodyHtml(body))
  expect(plainMap(body).plain).toBe(server.slice(0, server.indexOf('\n注释')))
})

test('检查结果的位置对应到编辑器里的那几个字；打字后按原文就近找', () => {
  const map = plainMap(body)
  const from = map.plain.indexOf('13800138000')
  const spot = spotOf(map, { from, to: from + 11, words: '13800138000' })
  expect(spot).toEqual(spotOf(map, { from: from + 4, to: from + 15, words: '13800138000' }))
  expect(spot && spot.to - spot.from).toBe(11)
  expect(spotOf(map, { from, to: from + 3, words: '没有了' })).toBeNull()
})
