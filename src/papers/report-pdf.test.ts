import { expect, test } from 'vitest'
import { reportSections } from '../law/index.ts'
import { toPdf } from './index.ts'
import { readPdfFacts } from './test-kit/read-pdf.ts'
import { hostile, sample } from './test-kit/sample.ts'

const text = (page: { words: { text: string }[] }) => page.words.map((word) => word.text).join('')

test('书签从标题到六个部分及其小标题齐全', async () => {
  const { outline, title } = await readPdfFacts(await toPdf(sample))
  const sections = reportSections.map((section) => `${section.no}、${section.title}`)
  expect(outline.filter((entry) => sections.includes(entry))).toEqual(sections)
  expect(outline[0]).toBe(sample.title)
  expect(outline).toContain('（二）改进情况')
  expect(title).toBe(sample.title)
})

test('带标签,注明语言,符合PDF/UA-1;表格有表头单元格', async () => {
  const { lang, marked, claims, roles } = await readPdfFacts(await toPdf(sample))
  expect([lang, marked]).toEqual(['zh-CN', true])
  expect(claims).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(roles.filter((role) => role === 'Table')).toHaveLength(3)
  expect(roles.filter((role) => role === 'TD').length).toBeGreaterThanOrEqual(200)
  expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'THead', 'TH']))
})

test('字体全部嵌入且只嵌入用到的字', async () => {
  const bytes = await toPdf(sample)
  const { fonts } = await readPdfFacts(bytes)
  expect(fonts.length).toBeGreaterThan(0)
  expect(fonts.every(({ name, embedded }) => embedded && /^[A-Z]{6}\+NotoSerifSC/.test(name))).toBe(true)
  expect(bytes.length).toBeLessThan(400_000)
})

test('表三在一页之内,与它的标题同页', async () => {
  const { pages } = await readPdfFacts(await toPdf(sample))
  const page = pages.map(text).find((content) => content.includes('三、收到和处理政府信息公开申请情况'))
  expect(page).toContain('申请人情况')
  expect(page).toContain('四、结转下年度继续办理')
})

test('每页有页码,草稿每页有水印', async () => {
  const draft = await readPdfFacts(await toPdf({ ...sample, draft: true }))
  for (const [nth, page] of draft.pages.entries()) expect(text(page)).toMatch(new RegExp(`草稿.*— ?${nth + 1} ?—`))
  const final = await readPdfFacts(await toPdf(sample))
  expect(final.pages.map(text).join('')).not.toContain('草稿')
})

test('人写的文字只是文字,不作为排版指令', async () => {
  const paper = { ...sample, lead: hostile.map((own) => ({ kind: 'paragraph' as const, text: own })) }
  const { pages } = await readPdfFacts(await toPdf(paper))
  const found = pages.map(text).join('').replaceAll(' ', '')
  for (const own of [...hostile.slice(0, -1), '控制字符末']) expect(found).toContain(own.replaceAll(' ', ''))
})

test('五千字的正文一字不少', async () => {
  const long = '公开是常态，不公开是例外。'.repeat(385)
  const { pages } = await readPdfFacts(await toPdf({ ...sample, lead: [{ kind: 'paragraph', text: long }] }))
  const found = pages.map((page) => text(page).replace(/— ?\d+ ?—/, '')).join('')
  expect(found.replaceAll(' ', '')).toContain(long)
})

test('字库没有的字也能发布,只是不再声明PDF/UA', async () => {
  const { claims, marked } = await readPdfFacts(await toPdf({ ...sample, lead: [{ kind: 'paragraph', text: '𠀀村' }] }))
  expect(claims).not.toContain('pdfuaid')
  expect(marked).toBe(true)
})

test('同一份报告多年后重新生成,字节不变', async () => {
  expect(Buffer.compare(await toPdf(sample), await toPdf(structuredClone(sample)))).toBe(0)
})
