import { because, type Refusal } from '../platform/act.ts'
import { isStep, lastStep, nextStep, type StepId, samePerson, steps } from './chain.ts'
import type { Finding } from './checks/finding.ts'
import { articleOf } from './clock.ts'
import { type ItemFacts, proceedingsOf } from './item.ts'
import { type At, review } from './item-act.ts'
import type { Proceedings } from './proceedings.ts'

/** What the acts of review and release have in common. Each sentence says what to do. */

const itself = ({ id, name }: At['actor']) => ({ id, name })

/** FLOW-01: who wrote reviews nothing of it; three reviews are three persons. */
export function whyNotSign(item: ItemFacts, step: StepId, at: At): Refusal[] {
  const { kind, label, roles } = steps[step]
  const { authors, drafterName, drafter, signatures } = proceedingsOf(item)
  const me = itself(at.actor)
  const earlier = signatures.find(
    (each) =>
      isStep(each.step) && steps[each.step].kind === 'review' && samePerson({ id: each.person, name: each.name }, me),
  )
  const wrote = kind === 'review' ? authors : [{ id: drafter, name: drafterName }]
  const author = wrote.find((each) => samePerson(each, me))
  return [
    ...because(!roles.includes(at.actor.role), `现在是${label}，不由您的岗位办理。`, review),
    ...because(
      author !== undefined,
      author?.id === me.id
        ? `您${kind === 'review' ? '写过或改过' : '起草了'}这份稿件，${label}须由他人办理。`
        : `“${author?.name}”是这份稿件的${kind === 'review' ? '作者' : '拟稿人'}，同一人的另一个账号也不能办理${label}。`,
      review,
    ),
    ...because(
      kind === 'review' && earlier !== undefined,
      `“${earlier?.name}”已办理${isStep(earlier?.step ?? null) ? steps[earlier?.step as StepId].label : ''}，三审须由三个不同的人办理，换账号也不行。`,
      review,
    ),
  ]
}

/** The step whose turn it is must be of this kind: none is skipped (FLOW-02). */
export function whyNotNow(item: ItemFacts, kind: 'proof' | 'review', at: At): Refusal[] {
  const step = nextStep(item)
  if (step === null) return [{ sentence: '全部审校环节已经完成。', article: review }]
  const wrong = because(
    steps[step].kind !== kind,
    `现在是${steps[step].label}，环节不能跳过；${kind === 'review' ? '须先校对' : '须先审核'}。`,
    review,
  )
  return wrong.length > 0 ? wrong : whyNotSign(item, step, at)
}

/** What a person signs is what the person saw. */
export const notWhatStands = (item: ItemFacts, hash: string): Refusal[] =>
  because(
    hash !== proceedingsOf(item).draft?.hash,
    '稿件在您打开之后改动过，请刷新后核对现在的内容再签。',
    '电子签名法第十三条',
  )

/** Blocking findings that nobody has answered for with a second person, for exactly this content. */
export const openBlocks = ({ draft, overrides }: Proceedings, findings: readonly Finding[]): Finding[] =>
  findings.filter(
    ({ id, severity }) =>
      severity === 'block' &&
      !overrides.some((each) => each.finding === id && each.hash === draft?.hash && each.confirmed !== null),
  )

/** 条例§14, §15; 个人信息保护法§25: what the checks stopped is taken out, masked, or answered for by two persons. */
export const whyBlocked = (item: ItemFacts, at: At): Refusal[] => {
  const open = openBlocks(proceedingsOf(item), at.known.findings)
  return open.slice(0, 5).map(({ message }) => ({
    sentence: `检查拦截：${message.replace(/[。.]$/, '')}。请修改、遮盖，或者说明理由并由第二人确认放行。`,
    article: '条例第十四条、第十五条；个人信息保护法第二十五条',
  }))
}

/** FLOW-05: no secrecy review of exactly this content, no release. */
export function whyNotCleared(item: ItemFacts): Refusal[] {
  const { secrecy, draft } = proceedingsOf(item)
  const article = '条例第十七条；保守国家秘密法第三十五条'
  if (!secrecy) return [{ sentence: '还没有保密审查；先审查，后公开，一事一审。', article }]
  if (secrecy.hash !== draft?.hash) return [{ sentence: '保密审查之后稿件改动过，须对现在的内容重新审查。', article }]
  return because(secrecy.conclusion !== 'publishable', '保密审查的结论不是“可以公开”，不能发布。', article)
}

/** 80号 is known through local texts only: what it asks is shown as the place's own rule. */
export const together = '政策解读同步组织、同步审签、同步部署（本站约定，参照国办发〔2016〕80号）'

/** INT-01, 三同步: a policy goes out with its interpretation, or with somebody's reason why without. */
export const whyAlone = (item: ItemFacts, { known: { interpretation } }: At): Refusal[] =>
  because(
    item.contentClass === 'policy' &&
      interpretation.required &&
      !interpretation.ready &&
      !proceedingsOf(item).interpretationWaiver,
    '政策文件须与解读同步发布：解读还没有准备好。请完成解读，或由负责人说明理由免予解读。',
    together,
  )

/** INT-01 the other way round: an interpretation does not appear before what it explains; it goes out with it. */
const whyEarly = ({ awaits }: At['known']): Refusal[] =>
  because(awaits.length > 0, `所解读的《${awaits[0] ?? ''}》还没有发布；解读随政策文件同时发布，不单独提前。`, together)

/** 条例§13: only what is to be disclosed to everybody is put on the site. */
export const whyNotPublic = ({ disclosure }: ItemFacts): Refusal[] =>
  because(disclosure !== 'proactive', '公开方式不是“主动公开”，不在网站发布。', '条例第十三条、第十九条')

/** PUB-15. */
const whyLate = (item: ItemFacts, today: string): Refusal[] =>
  because(
    item.standing !== 'published' &&
      item.dueOn !== null &&
      item.dueOn < today &&
      (proceedingsOf(item).delayReason ?? '') === '',
    `法定公开期限（${item.dueOn}）已过，请先说明迟延的原因。`,
    articleOf(item.art20),
  )

/** Everything that stands between the last signature and the page. */
export function whyNotRelease(item: ItemFacts, at: At): Refusal[] {
  const { chain, signatures, draft } = proceedingsOf(item)
  const last = signatures.find(({ step }) => step === lastStep(chain))
  return [
    ...because(nextStep(item) !== null, '审校环节没有走完。', review),
    ...because(last === undefined || last.hash !== draft?.hash, '终审签的不是现在的内容，须重新终审。', review),
    ...whyNotPublic(item),
    ...whyNotCleared(item),
    ...whyBlocked(item, at),
    ...whyAlone(item, at),
    ...whyEarly(at.known),
    ...whyLate(item, at.today),
  ]
}
