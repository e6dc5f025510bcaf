import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Conflicted, Refused } from '../../../console/kit/http.ts'
import type { ItemCase, TimelineEntry } from '../../api-types.ts'
import type { Metadata } from '../../proceedings.ts'
import { itemQuery, usePerform } from '../item-api.ts'

/** What one person is writing, between the last save and the next. */
export type Written = { title: string; body: object; metadata: Metadata; attachments: readonly string[] }

export type Saving = 'saved' | 'typing' | 'saving' | 'failed' | 'conflict'
export const savingNames: Record<Saving, string> = {
  saved: '已保存',
  typing: '有修改未保存',
  saving: '正在保存并检查…',
  failed: '没有保存成功',
  conflict: '别人也改了这一稿',
}

/** Long enough for a sentence: every save is a version and is checked. */
const pause = 2_500

const startOf = ({ draft }: ItemCase): Written => {
  if (!draft) throw new Error('an item without a draft is not written on')
  return {
    title: draft.title,
    body: draft.body ?? {},
    metadata: draft.metadata,
    attachments: draft.attachments.map(({ file }) => file),
  }
}

/** A draft made elsewhere (a normative document, an answer, an older site) has html only: the editor's reading of it. */
export const asRead = (written: Written, body: object): Written =>
  'type' in written.body ? written : { ...written, body }

/** What was typed and taken back again is as it was. */
const isUnchanged = (error: Error | null) =>
  error instanceof Refused && error.refusals.some(({ sentence }) => sentence.startsWith('没有改动'))

/** Fills what the server would only find missing when the item is handed in: an untitled draft is kept as well. */
const kept = (written: Written) => ({ ...written, title: written.title.trim() || '（未命名）' })

/**
 * Saves when the hand rests, one save after another. While proofs and reviews are under way (`auto` false) only on
 * demand, for every change voids what was signed. Somebody else's save is never written over unseen.
 */
export function useWriting(item: ItemCase, auto: boolean) {
  const { mutate } = usePerform(item.id)
  const queries = useQueryClient()
  const [since, setSince] = useState<readonly TimelineEntry[]>([])
  const [written, setWritten] = useState(() => startOf(item))
  const [saving, setSaving] = useState<Saving>('saved')
  const [error, setError] = useState<Error | null>(null)
  const standing = useRef(item.draft?.hash)
  const held = useRef({ written, seen: item.seq, dirty: false, busy: false, timer: 0 })
  const save = (reason = '') => {
    const mine = held.current
    window.clearTimeout(mine.timer)
    if (mine.busy || !mine.dirty) return
    mine.busy = true
    mine.dirty = false
    setSaving('saving')
    const settle = (told: Error | null) => {
      const failed = isUnchanged(told) ? null : told
      mine.busy = false
      if (failed) mine.dirty = true
      if (failed instanceof Conflicted) return lookSince(failed).catch(() => setSaving('failed'))
      setError(failed)
      if (failed) setSaving('failed')
      else if (mine.dirty) touch({})
      else setSaving('saved')
    }
    mutate(
      { act: 'edit', seen: mine.seen, input: { ...kept(mine.written), reason } },
      {
        onSuccess: ({ seq, draft }) => {
          mine.seen = seq
          standing.current = draft?.hash
          settle(null)
        },
        onError: settle,
      },
    )
  }
  const touch = (change: Partial<Written>) => {
    const mine = held.current
    mine.written = { ...mine.written, ...change }
    mine.dirty = true
    setWritten(mine.written)
    setSaving((now) => (now === 'conflict' ? now : 'typing'))
    window.clearTimeout(mine.timer)
    if (auto && !(error instanceof Conflicted)) mine.timer = window.setTimeout(save, pause)
  }
  /** Others did something since: to the text, then a person decides; to anything else, then this text may follow. */
  const lookSince = async (conflict: Conflicted) => {
    const mine = held.current
    const now = await queries.fetchQuery({ ...itemQuery(item.id), staleTime: 0 })
    if (now.draft?.hash === standing.current && now.stage === item.stage) {
      mine.seen = now.seq
      return save()
    }
    setSince(now.timeline.filter(({ seq }) => seq > mine.seen))
    setError(conflict)
    return setSaving('conflict')
  }
  /** After looking at what others did: mine becomes the next version. */
  const keepMine = () => {
    held.current.seen = since.at(-1)?.seq ?? item.seq
    setError(null)
    setSince([])
    save()
  }
  /** A comment or a request for release of one's own is no other's text: the draft is still the one that was seen. */
  useEffect(() => {
    if (item.draft?.hash === standing.current) held.current.seen = Math.max(held.current.seen, item.seq)
  }, [item.seq, item.draft?.hash])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is left is saved when the page is left
  useEffect(() => (auto ? () => save() : undefined), [])
  useEffect(() => {
    if (saving === 'saved') return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [saving])
  const reads = useCallback((body: object) => {
    held.current.written = asRead(held.current.written, body)
  }, [])
  return { written, touch, reads, save, saving, error, since, keepMine }
}
export type Writing = ReturnType<typeof useWriting>
