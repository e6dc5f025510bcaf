import type { AnswerName, FilePurpose } from './draft.ts'

/** The way through the form, in order: what each step asks and what it is called. */
export const steps = [
  { id: 'organ', title: '机关', question: '您向哪个机关申请？', answers: ['organ'], files: [] },
  { id: 'kind', title: '身份', question: '您以谁的名义申请？', answers: ['kind', 'by'], files: [] },
  {
    id: 'who',
    title: '申请人',
    question: '申请人的身份和联系方式',
    answers: [
      'name',
      'idKind',
      'idNumber',
      'creditCode',
      'representative',
      'phone',
      'address',
      'postcode',
      'email',
      'needs',
      'agentName',
      'agentIdKind',
      'agentIdNumber',
      'agentPhone',
    ],
    files: ['identity', 'authorisation', 'agentIdentity'],
  },
  {
    id: 'what',
    title: '信息',
    question: '您要什么信息？',
    answers: ['title', 'docNumber', 'description'],
    files: [],
  },
  { id: 'how', title: '方式', question: '怎样提供给您？', answers: ['form', 'service', 'notices'], files: [] },
  { id: 'preview', title: '核对', question: '核对后提交', answers: [], files: [] },
] as const satisfies readonly {
  id: string
  title: string
  question: string
  answers: readonly AnswerName[]
  files: readonly FilePurpose[]
}[]

export type Step = (typeof steps)[number]
export type StepId = Step['id']

export const stepIds = steps.map(({ id }) => id) as [StepId, ...StepId[]]
export const placeOf = (id: StepId) => steps.findIndex((step) => step.id === id)
export const stepOf = (id: StepId): Step => steps[placeOf(id)]!

/** In which step a field stands; what stands in none concerns the whole. */
export const stepWith = (field: string): StepId | undefined =>
  steps.find(({ answers, files }) => [...answers, ...files].some((name) => name === field))?.id
