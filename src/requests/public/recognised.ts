import { timingSafeEqual } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { sm3 } from '../../platform/hash.ts'
import { decrypt, encrypt } from '../../platform/secret.ts'
import { isTired, throttle } from '../../platform/throttle.ts'
import { casesNumbered, type Known } from './store-follow.ts'

/**
 * Number and query code make a case known. An unknown number and a wrong code are answered alike, after the same work;
 * an address tires of wrong guesses, in every process and after a restart (throttle.ts). A number does not: strangers
 * who guess at it would lock out whose case it is, and 80 bits of code hold without.
 */

type Given = { number: string; code: string }

/** 〔约〕 */
const perAddress = { most: 40, minutes: 15 } as const

/** 海财申[2026]5号, full-width or spaced, is the same number. */
export const sameNumber = (number: string) =>
  number
    .normalize('NFKC')
    .replace(/[\s　]/g, '')
    .replace(/[[【(〔]/g, '〔')
    .replace(/[\]】)〕]/g, '〕')

/** Crockford's letters: O is read as 0, I and L as 1. */
export const sameCode = (code: string) =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

const equal = (a: string, b: string) => timingSafeEqual(Buffer.from(sm3(a)), Buffer.from(sm3(b)))

let nobody: Known | undefined
/** Stands in where there is no such number: a code that opens nothing is opened and compared all the same. */
const noCase = (): Known => {
  nobody ??= { requestId: '', queryCode: encrypt('-'.repeat(16)) }
  return nobody
}

export async function recognised(
  db: Kysely<Database>,
  { number, code }: Given,
  address: string,
): Promise<string | 'tooOften' | null> {
  const [asked, said] = [sameNumber(number), sameCode(code)]
  const tries = `track address ${address}`
  if (await isTired(db, tries, perAddress)) return 'tooOften'
  const found = await casesNumbered(db, asked)
  const compared = (found.length > 0 ? found : [noCase()]).map(({ requestId, queryCode }) => ({
    requestId,
    same: equal(decrypt(queryCode), said),
  }))
  const right = compared.find(({ requestId, same }) => same && requestId !== '')
  if (!right) await throttle(db, tries, perAddress)
  return right?.requestId ?? null
}
