import type { Problem } from '../../portal/fields.tsx'
import { type ApplicationForm, applicationForm } from '../form.ts'
import type { Draft } from './draft.ts'
import type { AskedOrgan } from './store-organs.ts'
import { isOrganisation } from './words.ts'

/** A draft held against what the law asks (form.ts); every complaint beside the question it belongs to. */

type Organs = readonly Pick<AskedOrgan, 'id' | 'code'>[]

/** Answers to questions that this applicant was not asked do not count: who changed their mind left them behind. */
export function formOf({ answers }: Draft, organs: Organs) {
  const organisation = isOrganisation(answers.kind)
  const byAgent = answers.by === 'agent'
  const { organ, notices, email, ...asked } = answers
  return {
    ...asked,
    email,
    organId: organs.find(({ code }) => code === organ)?.id,
    notices: notices === 'yes' && Boolean(email),
    ...(organisation ? { idKind: '', idNumber: '', needs: '' } : { creditCode: '', representative: '' }),
    ...(byAgent ? {} : { agentName: '', agentIdKind: '', agentIdNumber: '', agentPhone: '' }),
  }
}

const fieldNames: Readonly<Record<string, string>> = { organId: 'organ' }

const unnamed = ({ answers, files }: Draft): Problem[] => [
  ...(answers.by === '' || answers.by === undefined ? [{ field: 'by', message: '请选择由谁来办' }] : []),
  ...(isOrganisation(answers.kind) && !answers.creditCode && !files.some(({ purpose }) => purpose === 'identity')
    ? [{ field: 'creditCode', message: '请填写统一社会信用代码；没有的，请在下面上传登记文件' }]
    : []),
  ...(answers.by === 'agent' && !files.some(({ purpose }) => purpose === 'authorisation')
    ? [{ field: 'authorisation', message: '请上传授权委托书' }]
    : []),
]

const once = (problems: readonly Problem[]) =>
  problems.filter(({ field }, index) => problems.findIndex((each) => each.field === field) === index)

/** What a step that is still to come will say; in its place stands what passes, so that the steps before are checked whole. */
const still = { organId: '00000000-0000-4000-8000-000000000000', kind: 'natural', name: '某', title: '某' } as const
const passing: Readonly<Record<string, string>> = { ...still, form: 'electronic', service: 'electronic' }

type Issue = { path: PropertyKey[]; message: string }
const fieldOf = ({ path }: Issue) => String(path[0] ?? '')

function issuesOf(form: ReturnType<typeof formOf>): Issue[] {
  const issues = applicationForm.safeParse(form).error?.issues ?? []
  const wrong = new Set(issues.map(fieldOf))
  if (wrong.size === 0) return issues
  const rest = { ...form, ...Object.fromEntries([...wrong].map((field) => [field, passing[field] ?? ''])) }
  const further = applicationForm.safeParse(rest).error?.issues ?? []
  return [...issues, ...further.filter((issue) => !wrong.has(fieldOf(issue)))]
}

export function problemsOf(draft: Draft, organs: Organs): Problem[] {
  const said = issuesOf(formOf(draft, organs)).map((issue) => {
    const field = fieldOf(issue)
    return { field: fieldNames[field] ?? field, message: issue.message }
  })
  return once([...said, ...unnamed(draft)])
}

/** Only for a draft without problems. */
export const readForm = (draft: Draft, organs: Organs): ApplicationForm => applicationForm.parse(formOf(draft, organs))
