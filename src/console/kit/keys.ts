import { useEffect, useRef } from 'react'

/** A shortcut is one key or two in a row ('g r'). What is listed here is also what the help panel shows. */
export type Shortcut = { keys: string; says: string; do: () => void }

/** Letters typed into a field are text; on a radio button or a box to tick they are keys like anywhere else. */
const isText = (target: HTMLElement) =>
  target instanceof HTMLInputElement
    ? !['radio', 'checkbox', 'button', 'submit'].includes(target.type)
    : /^(TEXTAREA|SELECT)$/.test(target.tagName)
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || isText(target))

const overlaid = () =>
  document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open') !== null

export function useShortcuts(shortcuts: Shortcut[]) {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  useEffect(() => {
    let pending = ''
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || overlaid()) return
      const pair = pending && `${pending} ${event.key}`
      pending = event.key === 'g' ? 'g' : ''
      const found = latest.current.find(({ keys }) => keys === (pair || event.key))
      if (!found) return
      event.preventDefault()
      pending = ''
      found.do()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
