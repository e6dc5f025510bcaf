/** The other platform's names for the same rows and columns, as its files show them. */

const rows: Readonly<Record<string, string>> = {
  newReceived: 'new',
  carriedOver: 'carriedIn',
  granted: 'granted',
  partialGrant: 'partial',
  stateSecret: 'deny_secret',
  lawForbidden: 'deny_lawForbidden',
  safetyStability: 'deny_safety',
  thirdPartyRights: 'deny_thirdParty',
  internalAffairs: 'deny_internal',
  processInfo: 'deny_process',
  enforcementCase: 'deny_enforcement',
  adminQuery: 'deny_query',
  noInfo: 'unable_notHeld',
  needCreation: 'unable_needCreate',
  unclear: 'unable_unclear',
  complaint: 'refuse_petition',
  repeat: 'refuse_repeat',
  publication: 'refuse_publication',
  massiveRequests: 'refuse_massive',
  confirmInfo: 'refuse_reconfirm',
  overdueCorrection: 'other_noCorrection',
  overdueFee: 'other_noPayment',
  otherReasons: 'other_misc',
  totalProcessed: 'total',
  carriedForward: 'carriedOut',
}
const columns: Readonly<Record<string, string>> = {
  naturalPerson: 'natural',
  commercial: 'biz',
  research: 'research',
  social: 'ngo',
  legal: 'legal',
  other: 'otherOrg',
  total: 'total',
}
const blocks: Readonly<Record<string, string>> = {
  regulations: 't2.rule',
  normativeDocuments: 't2.normative',
  licensing: 't2.permit',
  punishment: 't2.penalty',
  coercion: 't2.coercion',
  fees: 't2.adminFee',
}
const blockColumns: Readonly<Record<string, string>> = {
  made: 'made',
  repealed: 'repealed',
  valid: 'valid',
  processed: 'decisions',
  amount: 'amountWan',
}
const routes: Readonly<Record<string, string>> = {
  review: 't4.review',
  litigationDirect: 't4.direct',
  litigationPostReview: 't4.afterReview',
}
const outcomes: Readonly<Record<string, string>> = {
  maintain: 'upheld',
  correct: 'corrected',
  other: 'other',
  unfinished: 'pending',
  total: 'total',
}

type Tell = (id: string, value: number | null) => void
type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** null and "" are an empty cell; a number may be written as text. */
function tell(found: Tell, id: string, value: unknown): void {
  const number = typeof value === 'number' ? value : Number(String(value).replaceAll(',', ''))
  if (value === null || value === '') found(id, null)
  else if (Number.isFinite(number)) found(id, number)
}

function column(name: string, data: Json, found: Tell): void {
  for (const [key, value] of Object.entries(data)) {
    const row = rows[key]
    if (row && !isObject(value)) tell(found, `t3.${row}.${name}`, value)
    // 办理结果 and its groups lie deeper.
    else if (isObject(value)) column(name, value, found)
  }
}

function table(
  data: Json,
  names: Readonly<Record<string, string>>,
  cols: Readonly<Record<string, string>>,
  found: Tell,
): void {
  for (const [key, prefix] of Object.entries(names)) {
    const group = data[key]
    if (!isObject(group)) continue
    for (const [col, id] of Object.entries(cols)) if (col in group) tell(found, `${prefix}.${id}`, group[col])
  }
}

export function foreignCells(data: unknown, found: Tell, depth = 0): void {
  if (depth > 8) return
  if (Array.isArray(data)) for (const item of data.slice(0, 1_000)) foreignCells(item, found, depth + 1)
  if (!isObject(data)) return
  if ('licensing' in data || 'normativeDocuments' in data) table(data, blocks, blockColumns, found)
  else if ('litigationDirect' in data) table(data, routes, outcomes, found)
  else people(data, found, depth)
}

function people(data: Json, found: Tell, depth: number): void {
  const person = isObject(data.naturalPerson) ? data : null
  if (!person) for (const value of Object.values(data)) foreignCells(value, found, depth + 1)
  else {
    const organisations = isObject(person.legalPerson) ? person.legalPerson : {}
    for (const [key, name] of Object.entries(columns)) {
      const group = key in organisations ? organisations[key] : person[key]
      if (isObject(group)) column(name, group, found)
    }
  }
}

export function foreignSections(data: unknown): { title: string; text: string }[] {
  const sections = isObject(data) && Array.isArray(data.sections) ? data.sections : []
  return sections.filter(isObject).map(({ title, content }) => ({
    title: typeof title === 'string' ? title : '',
    text: typeof content === 'string' ? content : '',
  }))
}
