import { register as collected } from '../collected/index.ts'
import { register as disclosure } from '../disclosure/index.ts'
import { register as interpretation } from '../interpretation/index.ts'
import { register as normative } from '../normative/index.ts'
import type { Figure } from '../platform/tally.ts'
import { describeRecord } from '../registers/describe.ts'
import type { Facts, Register } from '../registers/index.ts'
import { camel } from '../registers/store.ts'
import { register as remedies } from '../remedies/index.ts'
import { register as requests } from '../requests/index.ts'
import type { RowView } from './api-types.ts'
import type { Opened } from './tally.ts'

/** Which room tells about a row, in its own words and with its own regard for personal data. */
const registers: Record<Figure['source']['table'], Register> = {
  request: requests,
  remedy: remedies,
  document: normative,
  item: disclosure,
  interpretation,
  collected_figure: collected,
}

const factsOf = ({ row }: Opened) => camel(row) as Facts

/** Inside the console a link names a place of the console; the address in front is the router's. */
const inside = (link: string) => link.replace(/^\/console/, '')

export function describe(opened: Opened, organs: ReadonlyMap<string, string>): RowView {
  const facts = factsOf(opened)
  const { title, facts: shown, link } = describeRecord(registers[opened.table], facts, organs)
  return { id: facts.id, title, facts: shown, link: inside(link) }
}

/** Only what it is called and where it is mended: no personal data. */
export function name(opened: Opened) {
  const register = registers[opened.table]
  const facts = factsOf(opened)
  return { title: `${register.noun}${register.name(facts)}`, link: `/records/${register.kind}/${facts.id}` }
}
