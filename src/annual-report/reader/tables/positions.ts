import type { Slot } from './stretches.ts'

/** Numbers placed in columns by where they stand on the paper. */

export const narrowestGap = (centres: readonly number[]): number =>
  Math.min(...centres.slice(1).map((x, index) => x - (centres[index] ?? 0)))

/** Every number in its own column and the other columns empty; null where that cannot be said of each number. */
export function byPosition(slots: readonly Slot[], centres: readonly number[] | null): Slot[] | null {
  if (!centres || slots.length === 0 || slots.length >= centres.length) return null
  const gap = narrowestGap(centres)
  const placed = new Map<number, Slot>()
  for (const slot of slots) {
    const { x } = slot.piece
    const index = x === undefined ? -1 : centres.findIndex((centre) => Math.abs(centre - x) < gap * 0.45)
    if (index < 0 || placed.has(index)) return null
    placed.set(index, slot)
  }
  const first = slots[0] as Slot
  const empty: Slot = { piece: { ...first.piece, text: '' }, value: { kind: 'blank' } }
  return centres.map((_, index) => placed.get(index) ?? empty)
}
