import { themeNames } from '../../law/index.ts'
import type { Day } from '../../platform/act.ts'
import { type DocumentFacts, documentKinds, proceedingsOf } from '../document.ts'
import { isOver, validities, validityAt } from '../validity.ts'

/** One document as the province's library wants it (publishing-and-supervision §4.5). Its field list is not public: a template. */

export type Around = {
  organ: { name: string; kind: string }
  origin: string
  interpretations: readonly string[]
  contact: string
  hasText: boolean
}

const level = (kind: string) => (/乡|镇|街道/.test(kind) ? '乡级' : '县级')
const maker = ({ name, kind }: Around['organ']) => {
  if (/办公室$/.test(name)) return '政府办'
  if (/乡|镇|街道/.test(kind)) return '乡镇街道'
  return kind === 'government' || kind === '人民政府' ? '政府' : '部门'
}

type Read = (document: DocumentFacts, around: Around, today: Day) => string

const ended = (document: DocumentFacts, today: Day) => isOver(validityAt(document, today))

/** Every source a column of the template may draw on. */
export const sources: Readonly<Record<string, { label: string; read: Read }>> = {
  title: { label: '文件名称', read: ({ title }) => title },
  docNumber: { label: '发文字号', read: ({ docNumber }) => docNumber ?? '' },
  registrationNumber: { label: '统一编号', read: ({ registrationNumber }) => registrationNumber ?? '' },
  organ: { label: '制定机关', read: (_, { organ }) => organ.name },
  level: { label: '发布机关层级', read: (_, { organ }) => level(organ.kind) },
  maker: { label: '文件类型', read: (_, { organ }) => maker(organ) },
  kind: { label: '文件性质', read: ({ kind }) => documentKinds[kind] },
  theme: { label: '主题分类', read: ({ theme }) => (theme ? (themeNames[theme] ?? theme) : '') },
  madeOn: { label: '成文日期', read: ({ madeOn }) => madeOn ?? '' },
  publishedOn: { label: '公布日期', read: ({ publishedOn, inColumnFrom }) => publishedOn ?? inColumnFrom ?? '' },
  effectiveOn: { label: '施行日期', read: ({ effectiveOn }) => effectiveOn ?? '' },
  expiresOn: { label: '有效期截止', read: ({ expiresOn }) => expiresOn ?? '' },
  validity: { label: '时效性', read: (document, _, today) => validities[validityAt(document, today)].mark },
  endedBy: {
    label: '修改废止依据',
    read: (document) => proceedingsOf(document).ended?.by ?? proceedingsOf(document).amendments.at(-1)?.by ?? '',
  },
  endedOn: {
    label: '修改废止日期',
    read: (document, _, today) =>
      ended(document, today)
        ? (document.repealedOn ?? document.expiresOn ?? '')
        : (proceedingsOf(document).amendments.at(-1)?.on ?? ''),
  },
  recordNumber: { label: '备案号', read: (document) => proceedingsOf(document).recorded?.number ?? '' },
  recordedOn: { label: '备案日期', read: (document) => proceedingsOf(document).recorded?.on ?? '' },
  text: { label: '正文', read: ({ id }, { hasText }) => (hasText ? `正文/${id}.docx` : '') },
  interpretations: {
    label: '解读链接',
    read: (_, { origin, interpretations }) => interpretations.map((path) => `${origin}${path}`).join('；'),
  },
  address: { label: '原文链接', read: ({ id }, { origin }) => `${origin}/documents/${id}` },
  contact: { label: '联系人', read: (_, { contact }) => contact },
  externalId: { label: '省库编号', read: (document) => proceedingsOf(document).filing?.externalId ?? '' },
}

export type TemplateColumn = { title: string; source: string; required: boolean }

const must = new Set([
  'title',
  'docNumber',
  'organ',
  'level',
  'maker',
  'madeOn',
  'publishedOn',
  'effectiveOn',
  'validity',
])

/** What the seed names; a site puts its province's own words in their place. */
export const usualTemplate: readonly TemplateColumn[] = Object.entries(sources).map(([source, { label }]) => ({
  title: label,
  source,
  required: must.has(source),
}))

export const rowOf = (template: readonly TemplateColumn[], ...about: Parameters<Read>): string[] =>
  template.map(({ source }) => sources[source]?.read(...about) ?? '')

/** Why the province would send it back. */
export function flawsOf(
  template: readonly TemplateColumn[],
  row: readonly string[],
  document: DocumentFacts,
): string[] {
  const missing = template.flatMap(({ title, required }, nth) => (required && row[nth] === '' ? [`缺“${title}”`] : []))
  const { effectiveOn, madeOn } = document
  const order = effectiveOn && madeOn && effectiveOn < madeOn ? ['施行日期早于成文日期'] : []
  return [...missing, ...order]
}
