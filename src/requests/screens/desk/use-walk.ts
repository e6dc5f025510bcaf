import { type RefObject, useRef } from 'react'

/** Rows by the keyboard: j and k move from line to line, and what they reach has the focus, so that Enter opens it. */
export type Walk = {
  area: RefObject<HTMLDivElement | null>
  step(by: 1 | -1): void
  /** The id of the line that has the focus. */
  current(): string | null
}

const rowsIn = (area: HTMLElement) => [...area.querySelectorAll<HTMLElement>('[data-row]')]

export function useWalk(): Walk {
  const area = useRef<HTMLDivElement>(null)
  const here = () => document.activeElement?.closest<HTMLElement>('[data-row]') ?? null
  return {
    area,
    current: () => here()?.dataset.row ?? null,
    step: (by) => {
      if (!area.current) return
      const rows = rowsIn(area.current)
      const at = rows.findIndex((row) => row === here())
      const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]
      next?.querySelector<HTMLElement>('a')?.focus()
      next?.scrollIntoView({ block: 'nearest' })
    },
  }
}
