import type { Place } from '../source.ts'
import type { Slot } from './stretches.ts'

/** What was read out of the tables, cell by cell, and what was seen and could not be placed. */
export type ReadCell = { value: number; place: Place; confidence: number; note: string | null }

export type Unread = { text: string; place: Place; why: string }

export type Reading = {
  cells: Map<string, ReadCell>
  /** Cells of the 2019 form that the present form has no place for. */
  legacy: Map<string, ReadCell | { text: string; place: Place }>
  /** Seen and empty: 「/」, 「—」, nothing. */
  blanks: Map<string, Place>
  unread: Unread[]
}

export const emptyReading = (): Reading => ({ cells: new Map(), legacy: new Map(), blanks: new Map(), unread: [] })

export function put(reading: Reading, id: string, slot: Slot, confidence: number): void {
  const { value, piece } = slot
  if (value.kind === 'blank') reading.blanks.set(id, piece.place)
  else reading.cells.set(id, { value: value.value, place: piece.place, confidence, note: value.note })
}

export const shown = (slots: readonly Slot[]): string =>
  slots.map(({ value }) => (value.kind === 'number' ? String(value.value) : '□')).join(' ')
