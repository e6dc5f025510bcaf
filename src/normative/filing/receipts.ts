import { siteCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../platform/act.ts'
import { performIn } from '../../platform/acts.ts'
import { today } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { choice, code, day, must, text } from '../../registers/index.ts'
import { problemLine } from '../../registers/problems.ts'
import { readLines } from '../../registers/read.ts'
import type { Register } from '../../registers/register.ts'
import { sheetRows } from '../../registers/sheet.ts'
import { deskOf, siteTerms } from '../../steps/desk.ts'
import { receiveReceipt } from '../acts/index.ts'
import { normalNumber } from '../doc-number.ts'
import { documentRoom } from '../room.ts'
import { documentIds } from '../store-filing.ts'

/** What the province's library answered, as a workbook: all of it is taken over, or nothing and a list of what to mend. */

const columns = {
  docNumber: must(code({ title: '发文字号', aliases: ['文号'] })),
  externalId: code({ title: '省库编号', aliases: ['编号', '外部编号'] }),
  result: must(
    choice({ title: '结果', aliases: ['处理结果', '状态'] }, [
      ['kept', '入库', '有效', '已入库', '通过'],
      ['removed', '移出', '失效', '废止', '已移出'],
      ['returned', '退回', '不通过'],
    ]),
  ),
  receivedOn: must(day({ title: '接收日期', aliases: ['回执日期', '入库日期'] })),
  receipt: text({ title: '回执号', aliases: ['回执编号'], most: 80 }),
  reason: text({ title: '退回原因', aliases: ['原因', '备注'], most: 300 }),
}

type Line = {
  docNumber: string
  externalId: string | null
  result: string
  receivedOn: string
  receipt: string | null
  reason: string | null
}
type Taken = { taken: number; problems: string[] }

export async function takeReceipts({ db }: Services, bytes: Uint8Array, actor: Actor): Promise<Taken> {
  const register = { columns } as unknown as Register
  const { lines, problems } = await readLines(register, sheetRows(bytes), { today: today(), organs: new Map() })
  const [ids, days, terms] = [await documentIds(db), await siteCalendar(db), await siteTerms(db, documentRoom)]
  for (const { row, fields } of lines)
    if (!ids.has(normalNumber(String(fields.docNumber))))
      problems.add(row, '发文字号', String(fields.docNumber), '本站没有这个文号的文件，请核对')
  if (problems.count > 0) return { taken: 0, problems: problems.listed.map(problemLine) }
  const refused = await db
    .transaction()
    .execute(async (tx) => {
      for (const { row, fields } of lines) {
        const { docNumber, externalId, result, receivedOn, receipt, reason } = fields as Line
        const errors = result === 'returned' ? [reason ?? '省库退回，没有写明原因'] : []
        const said = {
          receipt: {
            externalId: externalId ?? '',
            receivedOn,
            receipt: receipt ?? '',
            inForce: result === 'kept',
            errors,
          },
        }
        const id = ids.get(normalNumber(docNumber)) ?? ''
        const outcome = await performIn(tx, deskOf(documentRoom), receiveReceipt.act, id, { said, days, terms }, actor)
        if (!outcome.done)
          throw new ReceiptRefused(`第 ${row} 行 · ${docNumber} · ${outcome.refusals[0]?.sentence ?? ''}`)
      }
      return null
    })
    .catch((error) => {
      if (error instanceof ReceiptRefused) return error.message
      throw error
    })
  return refused ? { taken: 0, problems: [refused] } : { taken: lines.length, problems: [] }
}

/** Takes the whole file back. */
class ReceiptRefused extends Error {}
