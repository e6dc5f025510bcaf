import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { documentDocx } from './document-docx.ts'
import type { DocumentPaper } from './document-paper.ts'
import { documentPdf } from './document-pdf.ts'

const paper: DocumentPaper = {
  organ: '滨海市海澜区人民政府',
  title: '关于印发《海澜区民宿管理办法》的通知',
  caption: '（2023年2月3日海澜政规〔2023〕1号公布　自2023年3月5日起施行）',
  blocks: [
    { kind: 'chapter', label: '', text: '第一章　总则' },
    { kind: 'article', label: '第一条', text: '为规范民宿经营 #set page() & <b>，制定本办法。' },
    { kind: 'paragraph', label: '', text: '前款所称民宿。\u0000' },
  ],
  stamp: '已失效',
  note: '自2023年3月5日起施行的文本。',
}

test('Word：标题、条文和失效标记都在，标记是文字', async () => {
  const parts = unzipSync(await documentDocx(paper))
  const body = strFromU8(parts['word/document.xml']!)
  expect(body).toContain('第一条')
  expect(body).toContain('&lt;b&gt;')
  const headers = Object.keys(parts).filter((name) => /header\d/.test(name) && name.endsWith('.xml'))
  expect(headers.map((name) => strFromU8(parts[name]!)).join('')).toContain('已失效')
})

test('PDF：写在文中的排版命令只是文字', async () => {
  const bytes = await documentPdf(paper)
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  expect(bytes.length).toBeGreaterThan(5_000)
}, 30_000)
