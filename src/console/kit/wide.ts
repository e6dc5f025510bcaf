import { useSyncExternalStore } from 'react'

/** Is the window at least this wide? */
export const useWide = (pixels: number) => {
  const query = window.matchMedia(`(min-width: ${pixels}px)`)
  return useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => query.matches,
  )
}
