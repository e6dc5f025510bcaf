import type { Kysely } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { today } from '../../platform/now.ts'
import { proceedingsOf, type RequestFacts } from '../request.ts'
import { compose } from './compose.ts'
import { kindOf } from './kinds.ts'
import { openCase, senderOf } from './open-case.ts'
import { bodyOf, type LetterFormat, seenBy, type WrittenLetter, writeLetter } from './read-letter.ts'
import type { LetterRow } from './store-letters.ts'

/** 送达回证 to be signed when a letter is handed over (函235): blank but for what is delivered to whom. */
export async function blankServiceReceipt(
  db: Kysely<Database>,
  request: RequestFacts,
  row: LetterRow,
  { format, veil }: { format: LetterFormat; veil: boolean },
): Promise<WrittenLetter | null> {
  const letter = bodyOf(row)
  if (!letter) return null
  const kind = kindOf('serviceReceipt')
  const sender = await senderOf(db, request.organId)
  const opened = await openCase(db, request, { kind, sending: { kind: kind.id }, on: today(), answer: null }, sender)
  const given = {
    ...opened,
    applicant: { ...opened.applicant, name: letter.addressee ?? opened.applicant.name },
    proceedings: { ...proceedingsOf(request), service: null },
    earlier: { title: letter.title, number: letter.number },
  }
  const { letter: receipt } = compose(kind, given, null, null)
  return writeLetter(db, seenBy(receipt, { veil }), format)
}
