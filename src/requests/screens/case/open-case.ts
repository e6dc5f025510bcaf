import { createContext, useContext } from 'react'
import type { AvailableAct, CaseView } from '../../api-types.ts'

/** What every part of the case page knows: the case, and how to take up an act. */
export type OpenCase = {
  view: CaseView
  /** Opens the form of an act, with what is already known filled in. */
  take: (act: string, given?: Record<string, unknown>) => void
}

const context = createContext<OpenCase | null>(null)
export const CaseProvider = context.Provider

export const useCase = (): OpenCase => {
  const known = useContext(context)
  if (!known) throw new Error('no case is open')
  return known
}

export const actIn = (view: CaseView, name: string): AvailableAct | undefined =>
  view.available.find(({ act }) => act === name)

/** May it be taken up now by this person? */
export const isOpen = (act: AvailableAct | undefined): act is AvailableAct & { may: true } =>
  act?.may === true && act.refusals.length === 0

const fields = '.act-drawer :is(input, textarea, button.decision)'
/** What is settled already has a field too, which nobody sees. */
const firstField = () => [...document.querySelectorAll<HTMLElement>(fields)].find((each) => each.offsetParent !== null)
const isLost = () => document.activeElement === null || document.activeElement === document.body

/**
 * A form begins at its first field. The button that opened it may be gone when it is done: the keyboard then goes on
 * from the case's name.
 */
export const keyboardTo = (open: boolean) =>
  window.setTimeout(() => {
    if (open) firstField()?.focus()
    else if (isLost()) document.getElementById('case-number')?.focus({ preventScroll: true })
  }, 60)
