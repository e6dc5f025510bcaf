import { createChallenge, verifySolution } from 'altcha-lib/v1'
import type { Challenge } from 'altcha-lib/v1/types'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Database } from './database.ts'
import { now } from './now.ts'
import { derivedKey } from './secret.ts'
import { readSetting } from './settings.ts'
import { firstUse } from './throttle.ts'

/**
 * Proof of work before an anonymous form is taken (ALTCHA): the browser computes a second or two while a person writes,
 * a machine that sends thousands pays for each. No picture puzzle, which shuts out who cannot see (条例§43); nobody else
 * is asked; without scripts the form is taken under a tighter limit instead (throttle.ts).
 */

type Db = Kysely<Database>

/** 〔约〕 The browser tries half of these on average. */
export const difficultySetting = {
  key: 'portal.challenge.difficulty',
  label: '在线申请的工作量证明难度（尝试次数上限）',
  value: 100_000,
  why: '防止机器成批提交；默认值旧手机约需两秒。调高更难滥用，也让申请人等得更久。',
} as const

const minutesToAnswer = 60
const secret = () => derivedKey('challenge')

export async function newChallenge(db: Db): Promise<Challenge> {
  const maxNumber = await readSetting<number>(db, difficultySetting.key, difficultySetting.value)
  return createChallenge({
    hmacKey: secret(),
    maxNumber,
    expires: new Date(now().getTime() + minutesToAnswer * 60_000),
  })
}

const solution = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().max(64),
  salt: z.string().max(200),
  number: z.int().min(0),
  signature: z.string().max(64),
})

function read(answer: string) {
  try {
    return solution.safeParse(JSON.parse(atob(answer))).data
  } catch {
    return undefined
  }
}

/** Takes an answer as the browser sends it (base64 of JSON): true once for each challenge of ours that was solved. */
export async function spendChallenge(db: Db, answer: string): Promise<boolean> {
  const given = read(answer)
  return given !== undefined && (await verifySolution(given, secret())) && firstUse(db, `challenge ${given.signature}`)
}
