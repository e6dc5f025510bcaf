import { z } from 'zod'
import { type Field, given } from '../../steps/field.ts'
import type { Leaf } from './leaf.ts'

/** Fields that only the desk fills: words it looked up, and leaves it read. */

export const found = (label: string): Field<string | null> => ({
  ...given(label),
  schema: z.preprocess((value) => value ?? null, z.string().nullable()) as unknown as z.ZodType<string | null>,
})

/** Read from a workbook or made of a form (reading.ts); never taken from outside as they are. */
export const leaves = (label: string): Field<readonly Leaf[]> => ({
  ...given(label),
  required: true,
  schema: z.preprocess((value) => value ?? [], z.array(z.any())) as unknown as z.ZodType<readonly Leaf[]>,
})
