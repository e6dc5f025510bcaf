import { creditCheck } from '../../organs/index.ts'
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

const letters = /^[0-9A-HJ-NPQRTUWXY]{18}$/

/** GB 32100-2015. An organisation from abroad has none and leaves it blank. */
function creditProblem({ answers }: Draft): Problem[] {
  const code = answers.creditCode?.toUpperCase().replace(/\s/g, '') ?? ''
  if (!isOrganisation(answers.kind) || code === '') return []
  const said = (message: string) => [{ field: 'creditCode', message }]
  if (!letters.test(code)) return said('统一社会信用代码为 18 位数字和大写字母，不含 I、O、S、V、Z，请核对')
  const correct = creditCheck(code.slice(0, 17)) === code.at(17)
  return correct ? [] : said('统一社会信用代码的第 18 位与前面不符，请对照证照核对')
}

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

export function problemsOf(draft: Draft, organs: Organs): Problem[] {
  const checked = applicationForm.safeParse(formOf(draft, organs))
  const issues = checked.success ? [] : checked.error.issues
  const said = issues.map(({ path, message }) => {
    const field = String(path[0] ?? '')
    return { field: fieldNames[field] ?? field, message }
  })
  return once([...said, ...creditProblem(draft), ...unnamed(draft)])
}

/** Only for a draft without problems. */
export const readForm = (draft: Draft, organs: Organs): ApplicationForm => applicationForm.parse(formOf(draft, organs))
