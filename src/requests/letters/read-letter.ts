import type { Kysely } from 'kysely'
import { type LetterMarks, letterDocx, letterPdf } from '../../papers/index.ts'
import type { Database } from '../../platform/database.ts'
import { readFile } from '../../platform/files.ts'
import { sm3 } from '../../platform/hash.ts'
import type { Problem } from '../../platform/seals.ts'
import { decrypt, mask } from '../../platform/secret.ts'
import type { Letter } from './compose.ts'
import { kindOf } from './kinds.ts'
import { findLetter, type LetterRow, lettersAfter } from './store-letters.ts'

/** A letter that was sent, read again as it left the house. */

type Db = Kysely<Database>

export const letterFormats = ['pdf', 'docx'] as const
export type LetterFormat = (typeof letterFormats)[number]

const types: Record<LetterFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Null when personal data were erased and the body went with them. */
export const bodyOf = ({ body }: LetterRow): Letter | null => {
  if (body === null) return null
  const plain = decrypt(body)
  return plain.startsWith('{') ? (JSON.parse(plain) as Letter) : null
}

const personalRows = ['申请人', '受送达人', '被征询方']
const veiled = (label: string, value: string) => (personalRows.includes(label) ? mask(value) : value)

type Row = Letter['forms'][number]['rows'][number]
const withRows = (letter: Letter, change: (row: Row) => Row): Letter => ({
  ...letter,
  forms: letter.forms.map((form) => ({ ...form, rows: form.rows.map(change) })),
})

/** The applicant's key to their own case: whoever works on it needs no key. */
const withoutCode = (letter: Letter): Letter =>
  withRows(letter, (row) => (row.label === '查询码' ? { ...row, value: '******' } : row))

/** For those who need not know whose case it is (个人信息保护法§6): the same letter without the name. */
function masked(letter: Letter): Letter {
  const name = letter.addressee ?? ''
  const hide = (text: string) => (name.length > 1 ? text.replaceAll(name, mask(name)) : text)
  const named = withRows(letter, (row) => ({ ...row, value: veiled(row.label, hide(row.value)) }))
  return {
    ...named,
    addressee: letter.addressee === null ? null : mask(letter.addressee),
    blocks: letter.blocks.map((block) => ({ ...block, text: hide(block.text) })),
  }
}

/** Whose eyes a letter is for: without a word, an officer's who knows whose case it is. */
export type Sight = { veil?: boolean; code?: boolean }
export function seenBy(letter: Letter, { veil = false, code = false }: Sight): Letter {
  const shown = code ? letter : withoutCode(letter)
  return veil ? masked(shown) : shown
}

const picture = async (db: Db, id: string | null) => {
  if (id === null) return undefined
  const { bytes, mediaType, subjectKind } = await readFile(db, id)
  if (subjectKind !== 'organ') return undefined // no paper of a case is ever a seal
  return ['image/png', 'image/jpeg'].includes(mediaType) ? new Uint8Array(bytes) : undefined
}

const marksOf = async (db: Db, letter: Letter): Promise<LetterMarks> => {
  const [seal, signature] = [await picture(db, letter.marks.seal), await picture(db, letter.marks.signature)]
  return { ...(seal && { seal }), ...(signature && { signature }) }
}

const writers = { pdf: letterPdf, docx: letterDocx } as const

export const writeLetter = async (db: Db, letter: Letter, format: LetterFormat) => ({
  bytes: await writers[format](letter, letter.draft ? {} : await marksOf(db, letter)),
  mediaType: types[format],
  name: `${letter.title}${letter.number ?? ''}${letter.draft ? '（草稿）' : ''}.${format}`,
})
export type WrittenLetter = Awaited<ReturnType<typeof writeLetter>>

/** Whether the applicant gets this paper; those to third parties and organs are not theirs. */
export const reachesApplicant = (kind: string): boolean =>
  kindOf(kind).to === 'applicant' || kind === 'receipt' || kind === 'correctionReceipt'

/** The paper itself; null when there is none or its body was erased. Who may have it is the caller's to decide. */
export async function letterPaper(
  db: Db,
  id: string,
  format: LetterFormat,
  sight: Sight = {},
): Promise<WrittenLetter | null> {
  const row = await findLetter(db, id)
  const letter = row && bodyOf(row)
  return letter && writeLetter(db, seenBy(letter, sight), format)
}

/** Every letter whose text is not the one that was sent. */
export async function alteredLetters(db: Db): Promise<Problem[]> {
  const problems: Problem[] = []
  for (let after = beforeAll; ; ) {
    const rows = await lettersAfter(db, after, 500)
    for (const { id, title, body, digest } of rows) {
      const plain = body === null ? '' : decrypt(body)
      if (plain.startsWith('{') && sm3(plain) !== digest)
        problems.push({ about: `letter ${id}`, message: `《${title}》的内容与发出时不符` })
    }
    const last = rows.at(-1)
    if (!last) return problems
    after = last.id
  }
}
const beforeAll = '00000000-0000-0000-0000-000000000000'
