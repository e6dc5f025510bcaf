import { validator } from 'hono/validator'
import type { z } from 'zod'

/** Malformed input is answered before anything is done: which field, which value, how to mend it. */

/** Nesting deeper than the stack cannot be written back. */
const written = (value: unknown) => {
  try {
    return JSON.stringify(value).slice(0, 100)
  } catch {
    return ''
  }
}

const shown = (input: unknown, path: readonly PropertyKey[]) => {
  const value = path.reduce<unknown>(
    (within, key) => (within as Record<PropertyKey, unknown> | undefined)?.[key],
    input,
  )
  return value === undefined || value === null ? '' : written(value)
}

const problems = (error: z.ZodError, input: unknown) =>
  error.issues.map(({ path, message }) => ({ field: path.join('.'), value: shown(input, path), message }))

export const valid = <Target extends 'json' | 'query', Schema extends z.ZodType>(target: Target, schema: Schema) =>
  validator(target, (input, c) => {
    const parsed = schema.safeParse(input)
    if (!parsed.success) return c.json({ errors: problems(parsed.error, input) }, 422)
    return parsed.data as z.output<Schema>
  })
