import { applicantKinds } from '../law/index.ts'
import type { Actor } from '../platform/act.ts'
import { decrypt } from '../platform/secret.ts'
import { mayPerform } from './access.ts'
import { acts } from './acts/index.ts'
import type { ApplicantView } from './api-types.ts'
import { type ApplicantFile, applyingAs } from './form.ts'
import { identityKinds } from './public/words.ts'
import type { RequestFacts } from './request.ts'
import { reader } from './view-opened.ts'

/** Who applies, as far as this person may read it. */

const identityLabel = (kind: ApplicantFile['idKind']) => (kind ? identityKinds[kind].label : null)

const rowsOf = (file: ApplicantFile) =>
  [
    { label: '申请方式', value: applyingAs[file.by].label },
    { label: '证件种类', value: identityLabel(file.idKind) },
    { label: '证件号码', value: file.idNumber },
    { label: '统一社会信用代码', value: file.creditCode },
    { label: '法定代表人或者负责人', value: file.representative },
    { label: '联系电话', value: file.phone },
    { label: '电子邮箱', value: file.email },
    { label: '通信地址', value: file.address },
    { label: '邮政编码', value: file.postcode },
    { label: '代理人', value: file.agentName },
    { label: '代理人证件', value: identityLabel(file.agentIdKind) },
    { label: '代理人证件号码', value: file.agentIdNumber },
    { label: '代理人电话', value: file.agentPhone },
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []))

export function applicantView(request: RequestFacts, opened: ReadonlySet<string>, actor: Actor): ApplicantView {
  const who = reader(opened.has('applicant'))
  const { applicantKind, applicantFile } = request
  return {
    named: opened.has('applicant'),
    opened: opened.has('applicant') && (opened.has('file') || applicantFile === null),
    mayOpen: mayPerform(acts.unmask, actor, request),
    kind: applicantKind,
    kindLabel: applicantKind ? applicantKinds[applicantKind].label : '',
    name: who.name(request.applicantName),
    contact: who.text(request.applicantContact) ?? '',
    rows: applicantFile && opened.has('file') ? rowsOf(JSON.parse(decrypt(applicantFile)) as ApplicantFile) : [],
  }
}
