import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { expect, test } from 'vitest'
import { convertWord } from './convert.ts'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const cell = (words: string, columnSpan = 1) => new TableCell({ columnSpan, children: [new Paragraph(words)] })

const paper = () =>
  new Document({
    footnotes: { 1: { children: [new Paragraph('指饮用水水源。')] } },
    sections: [
      {
        children: [
          new Paragraph({ heading: 'Heading1', children: [new TextRun('总体要求')] }),
          new Paragraph({
            children: [new TextRun('加强水源'), new FootnoteReferenceRun(1), new TextRun({ text: '保护', bold: true })],
          }),
          new Table({
            rows: [new TableRow({ children: [cell('项目', 2)] }), new TableRow({ children: [cell('甲'), cell('乙')] })],
          }),
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: pixel,
                transformation: { width: 1, height: 1 },
                altText: { name: 'a', title: '', description: '示意图' },
              }),
            ],
          }),
          new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun('2026年11月24日')] }),
        ],
      },
    ],
  })

test('Word 文档导入：标题、表格、脚注、图片和落款的位置都在', async () => {
  const { html, images, warnings } = await convertWord({ bytes: await Packer.toBuffer(paper()) })
  expect(html).toContain('<h2>总体要求</h2>')
  expect(html).toContain('<p>加强水源<sup data-footnote="指饮用水水源。"></sup><strong>保护</strong></p>')
  expect(html).toContain('<tr><td colspan="2"><p>项目</p></td></tr>')
  expect(html).toContain('<figure data-file="image:0"><img alt="示意图">')
  expect(html).toContain('<p class="right">2026年11月24日</p>')
  expect(images.map(({ bytes }) => bytes.length)).toEqual([pixel.length])
  expect(warnings).toEqual([])
})
