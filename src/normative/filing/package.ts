import { strToU8, zipSync } from 'fflate'
import { toListXlsx } from '../../papers/index.ts'
import type { Services } from '../../platform/services.ts'
import { paperOf } from '../papers-of.ts'
import { textsOf } from '../store.ts'
import type { Filing, FilingRecord } from './filing.ts'

/** 省库报送包: the list by the template, the text of each document, and what each record was when it went. */
export async function packageOf(
  { db }: Services,
  { template, on }: Filing,
  records: readonly FilingRecord[],
): Promise<Uint8Array> {
  const sheet = await toListXlsx({
    title: '规范性文件库报送',
    creator: '政府信息公开',
    sheets: [
      {
        name: '报送',
        title: '规范性文件库报送表',
        note: `${on} 导出，共 ${records.length} 件`,
        columns: template.map(({ title }) => ({ title, width: title.length > 4 ? 24 : 16 })),
        rows: records.map(({ row }) => row),
      },
    ],
  })
  const files: Record<string, Uint8Array> = { '报送表.xlsx': sheet }
  for (const { document, organ } of records) {
    const text = (await textsOf(db, document.id)).at(-1)
    if (text)
      files[`正文/${document.id}.docx`] = (await paperOf({ ...document, organName: organ }, text, 'docx', on)).bytes
  }
  const manifest = records.map(({ document, hash, state }) => ({
    id: document.id,
    docNumber: document.docNumber,
    hash,
    state,
  }))
  files['manifest.json'] = strToU8(JSON.stringify({ exportedOn: on, records: manifest }, null, 2))
  return zipSync(files, { level: 6 })
}
