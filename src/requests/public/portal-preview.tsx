import type { FC } from 'hono/jsx'
import { type ApplicantKind, applicantKinds } from '../../law/index.ts'
import { Notice } from '../../portal/parts.tsx'
import type { Asking } from './asking.ts'
import type { FilePurpose } from './draft.ts'
import { type StepId, stepOf } from './steps.ts'
import { forms, identityKinds, isOrganisation, services } from './words.ts'

/** All that will be handed in, once more and in the applicant's own words; each part can be changed. */

type Row = [term: string, value: string | undefined]

const wordOf = (words: Readonly<Record<string, { label: string }>>, value: string | undefined) =>
  value ? words[value]?.label : undefined

const names = ({ draft }: Asking, purpose: FilePurpose) =>
  draft.files
    .filter((file) => file.purpose === purpose)
    .map(({ name }) => name)
    .join('、')

const whoRows = (asking: Asking): Row[] => {
  const { answers } = asking.draft
  const organisation = isOrganisation(answers.kind)
  return [
    [organisation ? '名称' : '姓名', answers.name],
    ...(organisation
      ? ([
          ['统一社会信用代码', answers.creditCode],
          ['法定代表人或者负责人', answers.representative],
        ] as Row[])
      : ([['证件', [wordOf(identityKinds, answers.idKind), answers.idNumber].filter(Boolean).join(' ')]] as Row[])),
    ['身份证明', names(asking, 'identity') || '没有上传'],
    ['联系电话', answers.phone],
    ['通信地址', [answers.address, answers.postcode].filter(Boolean).join('，')],
    ['电子邮箱', answers.email],
    ['需要的帮助', answers.needs],
  ]
}

const agentRows = (asking: Asking): Row[] => {
  const { answers } = asking.draft
  if (answers.by !== 'agent') return []
  return [
    ['代理人', answers.agentName],
    ['代理人证件', [wordOf(identityKinds, answers.agentIdKind), answers.agentIdNumber].filter(Boolean).join(' ')],
    ['代理人电话', answers.agentPhone],
    ['授权委托书', names(asking, 'authorisation')],
    ['代理人身份证明', names(asking, 'agentIdentity')],
  ]
}

const sections = (asking: Asking): { step: StepId; rows: Row[] }[] => {
  const { answers } = asking.draft
  const organ = asking.organs.find(({ code }) => code === answers.organ)
  const kind = answers.kind ? applicantKinds[answers.kind as ApplicantKind] : undefined
  return [
    { step: 'organ', rows: [['申请的机关', organ?.name]] },
    {
      step: 'kind',
      rows: [
        ['申请人', kind?.of ? `${kind.of}（${kind.label}）` : kind?.label],
        ['由谁来办', answers.by === 'agent' ? '代理人' : '申请人自己'],
      ],
    },
    { step: 'who', rows: [...whoRows(asking), ...agentRows(asking)] },
    {
      step: 'what',
      rows: [
        ['信息的名称', answers.title],
        ['文号', answers.docNumber],
        ['描述', answers.description],
      ],
    },
    {
      step: 'how',
      rows: [
        ['形式', wordOf(forms, answers.form)],
        ['途径', wordOf(services, answers.service)],
        ['邮件提醒', answers.email ? (answers.notices === 'yes' ? '要' : '不要') : undefined],
      ],
    },
  ]
}

const numbered = /^\s*(?:\d{1,2}[.、．)）]|[（(]?[一二三四五六七八九十]{1,3}[)）、.])/gm

/** 费办法§4: what is several things is counted, and answered, as several. */
const looksLikeSeveral = ({ draft: { answers } }: Asking) =>
  [...`${answers.title ?? ''}\n${answers.description ?? ''}`.matchAll(numbered)].length > 1

const Several: FC = () => (
  <Notice kind="warn">
    <p>
      您好像写了几件事。<strong>分开申请通常更快</strong>
      ：各自编号、各自答复，一件要征求意见或者补正，不会拖住另外几件。合在一起也可以提交，机关可能拆成几件办理。
    </p>
  </Notice>
)

/** People do not see it; what fills in every field does (honeypot). */
const Trap: FC = () => (
  <p class="unseen" aria-hidden="true">
    <label>
      请勿填写
      <input type="text" name="website" value="" tabindex={-1} autocomplete="off" />
    </label>
  </p>
)

export const PreviewStep: FC<Asking> = (asking) => (
  <>
    {sections(asking).map(({ step, rows }) => (
      <section class="review" aria-labelledby={`review-${step}`}>
        <div class="review-head">
          <h2 id={`review-${step}`}>{stepOf(step).title}</h2>
          <button class="bare" type="submit" name="go" value={step}>
            修改<span class="unseen">{stepOf(step).title}</span>
          </button>
        </div>
        <dl class="facts">
          {rows.map(
            ([term, value]) =>
              value && (
                <div>
                  <dt>{term}</dt>
                  <dd class="as-written">{value}</dd>
                </div>
              ),
          )}
        </dl>
      </section>
    ))}
    {looksLikeSeveral(asking) && <Several />}
    <Notice>
      <p>
        提交后会得到申请编号和查询码。机关会尽快与您确认收到，<strong>确认之日为收到申请之日</strong>
        ，二十个工作日的答复期限从第二天起算（条例第三十一条、第三十三条）。
      </p>
      <p>
        您填写的个人信息只用于办理这件申请，加密保存，只有经办人员可以查看，到期销毁（个人信息保护法第十九条、第三十五条）。
      </p>
    </Notice>
    <Trap />
  </>
)
