import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ShelfLine } from '../../foreign-types.ts'
import { upload } from './check-api.ts'

/** The files that were dropped together, each on its way; one that cannot be read does not stop the rest. */
export type Item = {
  key: number
  name: string
  state: 'waiting' | 'reading' | 'done' | 'failed'
  known?: boolean
  reports: ShelfLine[]
  problem?: string
}

// The server reads two at once; more would only wait there.
const atOnce = 2

export function useBatch() {
  const queries = useQueryClient()
  const [items, setItems] = useState<Item[]>([])
  const state = useRef({ next: 0, running: 0, batch: undefined as string | undefined, queue: [] as [number, File][] })

  const set = (key: number, change: Partial<Item>) =>
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...change } : item)))

  const one = async (key: number, file: File) => {
    set(key, { state: 'reading' })
    try {
      const { known, reports } = await upload(file, state.current.batch)
      state.current.batch ??= reports[0]?.batch
      set(key, { state: 'done', known, reports })
    } catch (error) {
      set(key, { state: 'failed', problem: error instanceof Error ? error.message : String(error) })
    }
  }

  const work = async () => {
    const now = state.current
    // The first file opens the batch, alone.
    const room = now.batch ? atOnce : 1
    while (now.running < room && now.queue.length > 0) {
      const [key, file] = now.queue.shift()!
      now.running += 1
      one(key, file).then(() => {
        now.running -= 1
        if (now.queue.length > 0) work()
        else if (now.running === 0) queries.invalidateQueries({ queryKey: ['foreign'] })
      })
    }
  }

  const add = (file: File) => {
    const key = state.current.next++
    setItems((all) => [...all, { key, name: file.name, state: 'waiting', reports: [] }])
    state.current.queue.push([key, file])
    work()
  }
  return { items, add, batch: state.current.batch }
}
