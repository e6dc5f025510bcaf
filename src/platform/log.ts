import { pino } from 'pino'
import { readConfig } from './config.ts'

/**
 * The log says what the machine did, never about whom: no names, no addresses of readers, no search words, no bodies.
 * Errors keep their stack; a database error's `detail` carries the values of the row, so it is left out.
 */
const plainError = (error: unknown) => {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack, code } = error as Error & { code?: string }
  return { name, message, code, stack }
}

export const log = pino({
  level: process.env.VITEST ? 'silent' : readConfig().logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: plainError },
})
