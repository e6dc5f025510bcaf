import { describe, expect, test } from 'vitest'
import { proceedingsOf } from './request.ts'
import type { Earlier } from './request-act.ts'
import { replySample } from './test-kit/reply-samples.ts'
import { delivered, drafted, registrationOn, type Story, story, underWay, who } from './test-kit/story.ts'

/** 签发之前必须已经发生的事，一条一个有名字的例子. */

const day = '2026-03-03'
const sign = (told: Story, hash: string, known = {}, on = day) =>
  told.tries(on, who.organHead, 'decide', { hash }, known)
const approved = (told: Story, on = day) => {
  const { hash } = proceedingsOf(told.now()).draft!
  for (const each of [who.head, who.legal]) told.did(on, each, 'approveDraft', { hash })
  return hash
}
const review = (told: Story, conclusion = 'mayDisclose', on = day) =>
  told.did(on, who.reviewer, 'reviewSecrecy', { conclusion, basis: '已审' })
type Decision = Parameters<typeof replySample>[0]
const draft = (told: Story, decision: Decision, content: object = {}, on = day) =>
  told.did(on, who.clerk, 'draftReply', { decision, content: { ...replySample(decision), ...content } })

const paper = '7c1f7a52-5f0e-4c39-9d34-1f0f3b1a0009'

describe('保密审查审的是这一稿（条例第十七条）', () => {
  test('审查之后稿子改过，要重新审查；审查记录还在', () => {
    const told = underWay('2026-03-02')
    draft(told, 'GRANT_FULL')
    review(told)
    draft(told, 'GRANT_FULL', { attachments: [paper] })
    const hash = approved(told)
    expect(sign(told, hash)).toContain('保密审查之后稿子改过，请重新审查')
    expect(proceedingsOf(told.now()).secrecy).toMatchObject({ conclusion: 'mayDisclose', by: who.reviewer.id })
    review(told)
    expect(sign(told, hash)).toBe('')
  })

  test('拟稿之前作的审查，不能用来提供信息；不提供信息的答复可以', () => {
    const giving = underWay('2026-03-02')
    review(giving)
    draft(giving, 'GRANT_FULL')
    expect(sign(giving, approved(giving))).toContain('请重新审查')
    const telling = underWay('2026-03-02')
    review(telling)
    draft(telling, 'UNABLE_NOT_RESPONSIBLE')
    expect(sign(telling, approved(telling))).toBe('')
  })

  test('答复不是公开，但有附件随答复提供的，同样要有可以公开的结论，征求意见也要先结束', () => {
    const told = underWay('2026-03-02')
    told.did('2026-03-02', who.clerk, 'consultThirdParty', { party: '某公司', matter: '商业秘密' })
    draft(told, 'UNABLE_NEEDS_CREATION', { attachments: [paper] })
    review(told, 'mayNot')
    const refused = sign(told, approved(told))
    expect(refused).toContain('没有得出可以公开的结论')
    expect(refused).toContain('征求意见尚未结束')
    draft(told, 'UNABLE_NEEDS_CREATION')
    review(told, 'mayNot')
    expect(sign(told, approved(told))).toBe('')
  })
})

describe('第三方（条例第十五条、第三十二条）', () => {
  const asked = (...opinions: string[]) => {
    const told = underWay('2026-03-02')
    opinions.forEach((opinion, at) => {
      told.did('2026-03-02', who.clerk, 'consultThirdParty', { party: `某公司${at}`, matter: '商业秘密' })
      told.did(day, who.clerk, 'recordOpinion', { consultation: `c${at + 1}`, receivedOn: day, opinion })
    })
    return told
  }
  const signing = (told: Story, decision: Decision, content: object = {}) =>
    sign(told, drafted(told, day, { decision, content }))

  test('征求过的第三方都同意公开的，不能再以第三方为由不公开；有一个不同意的可以', () => {
    expect(signing(asked('agree', 'agree'), 'DENY_THIRD_PARTY')).toContain('都同意公开，应当予以公开')
    expect(signing(asked('agree', 'disagree'), 'DENY_THIRD_PARTY')).toBe('')
  })

  test('部分公开而有一处以第三方为由不公开的，同样要书面征求过意见', () => {
    expect(signing(underWay('2026-03-02'), 'GRANT_PARTIAL')).toContain('没有书面征求第三方意见')
    expect(signing(asked('agree'), 'GRANT_PARTIAL')).toContain('都同意公开')
    expect(signing(asked('disagree'), 'GRANT_PARTIAL')).toBe('')
  })

  test('第三方不同意，部分公开又没有一处是为第三方保留的，与全部公开同样要有公共利益的理由', () => {
    const withheld = [{ scope: '第 2 页', ground: 'DENY_INTERNAL', reason: '内部流程' }]
    expect(signing(asked('disagree'), 'GRANT_PARTIAL', { withheld })).toContain('应写明理由')
    expect(signing(asked('disagree'), 'GRANT_PARTIAL', { withheld, publicInterest: '涉及饮用水安全' })).toBe('')
  })

  test('共同制作的机关期满以后才说不同意，仍视为同意；期内说的算数（条例第三十四条）', () => {
    const said = (receivedOn: string) => {
      const told = underWay('2026-03-02')
      told.did('2026-03-02', who.clerk, 'consultAgency', { party: '某局', matter: '能否公开', jointlyMade: true })
      delivered(told, '2026-03-02', 'c1')
      const opinion = { consultation: 'c1', receivedOn, opinion: 'disagree' }
      expect(proceedingsOf(told.did('2026-03-30', who.clerk, 'recordOpinion', opinion)).consultations[0]).toMatchObject(
        {
          opinion: 'disagree',
          late: receivedOn > '2026-03-23',
        },
      )
      return sign(told, drafted(told, '2026-03-30', { decision: 'GRANT_FULL' }), {}, '2026-03-30')
    }
    expect(said('2026-03-23')).toContain('共同制作的机关不同意公开')
    expect(said('2026-03-24')).toBe('')
  })
})

describe('重复申请，三个条件都要有（条例第三十六条第（六）项）', () => {
  const before: Earlier = {
    number: '海财申〔2025〕31号',
    replyNumber: '海财依复〔2025〕31号',
    status: 'answered',
    decision: 'GRANT_FULL',
    answeredOn: '2025-11-20',
    remanded: false,
    share: 1,
  }
  const repeated = (earlier: Earlier[], same = '') => {
    const told = underWay('2026-03-02')
    const { elements } = replySample('REFUSE_REPEAT')
    return sign(told, drafted(told, day, { decision: 'REFUSE_REPEAT', content: { elements: { ...elements, same } } }), {
      earlier,
    })
  }

  test.each<[string, Earlier[], string]>([
    ['没有这个文号的前次答复', [{ ...before, replyNumber: '海财依复〔2025〕30号' }], '没有找到对同一申请人的前次答复'],
    ['前次还没有答复', [{ ...before, status: 'processing', decision: null, answeredOn: null }], '没有有效的前次答复'],
    ['前次是申请人撤回的', [{ ...before, status: 'closedWithdrawn', decision: 'CLOSE_WITHDRAWN' }], '没有有效的前次'],
    ['前次答复被责令重新处理', [{ ...before, remanded: true }], '没有有效的前次答复'],
    ['申请内容不一样', [{ ...before, share: 0.4 }], '只有 40% 的字词相同'],
  ])('%s，不能作为重复申请', (_, earlier, sentence) => {
    expect(repeated(earlier)).toContain(sentence)
  })

  test('三个条件都有的可以；文字不同的，写明为什么是同一信息', () => {
    expect(repeated([before])).toBe('')
    expect(repeated([{ ...before, share: 0.4 }], '前次写的是该合同的旧名称')).toBe('')
  })
})

test('没有检索过，不能答复信息不存在（条例第三十六条第（四）项）', () => {
  const told = underWay('2026-03-02')
  const hash = drafted(told, day, { decision: 'UNABLE_NOT_EXIST' })
  expect(sign(told, hash)).toContain('没有检索记录')
  const search = { searchedOn: day, searchers: '林某', places: '档案室', keywords: '合同', result: '没有找到' }
  told.did(day, who.clerk, 'recordSearch', search)
  expect(sign(told, hash)).toBe('')
})

describe('说明的理由合理（条例第三十五条）', () => {
  const explained = () => {
    const told = underWay('2026-03-02')
    told.did(day, who.head, 'requireReason', { evidence: '一个月内八十件' })
    return told
  }
  const reason = { receivedOn: '2026-03-04', text: '做研究' }

  test('没有收到理由不能认定；认定合理的继续办理，期限照旧，不能再以大量申请为由不予处理', () => {
    const told = explained()
    expect(told.tries('2026-03-04', who.head, 'acceptReason', { why: '课题立项书' })).toContain('还没有说明理由')
    told.did('2026-03-04', who.applicant, 'reasonReceived', reason)
    const { dueOn } = told.now()
    expect(told.did('2026-03-05', who.head, 'acceptReason', { why: '课题立项书' })).toMatchObject({
      status: 'processing',
      dueOn,
    })
    const massive = drafted(told, '2026-03-05', { decision: 'REFUSE_MASSIVE' })
    expect(sign(told, massive, {}, '2026-03-05')).toContain('已经认定申请人的理由合理')
    expect(told.tries('2026-03-05', who.head, 'requireReason', { evidence: '再来' })).toContain('已经要求')
    const full = drafted(told, '2026-03-05', { decision: 'GRANT_FULL' })
    expect(sign(told, full, {}, '2026-03-05')).toBe('')
  })

  test('认定合理以后仍答不完的可以延迟；没有要求过理由的不能延迟；延迟以后不能不予处理', () => {
    const late = { until: '2026-05-20', reason: '材料多' }
    expect(underWay('2026-03-02').tries(day, who.head, 'defer', late)).toContain('理由合理的，才可以')
    const told = explained()
    told.did('2026-03-04', who.applicant, 'reasonReceived', reason)
    told.did('2026-03-05', who.head, 'acceptReason', { why: '课题立项书' })
    expect(told.did('2026-03-06', who.head, 'defer', late)).toMatchObject({ status: 'deferred', dueOn: '2026-05-20' })
    const straight = explained()
    straight.did('2026-03-04', who.applicant, 'reasonReceived', reason)
    straight.did('2026-03-06', who.head, 'defer', late)
    const hash = drafted(straight, '2026-03-06', { decision: 'REFUSE_MASSIVE' })
    expect(sign(straight, hash, {}, '2026-03-06')).toContain('已经认定申请人的理由合理')
  })
})

describe('审批环节中途改了（条例第四十五条）', () => {
  const unit = { step: 'unit', label: '科室审核', role: 'foiHead' as const }
  const legal = { step: 'legal', label: '法制审核', role: 'legal' as const }
  const final = { step: 'sign', label: '机关负责人签发', role: 'organHead' as const }
  const begun = (...settingsOver: (typeof unit | typeof legal | typeof final)[][]) => {
    const approvalChain = [...settingsOver[0]!]
    const told = underWay('2026-03-02', { settings: { approvalChain } })
    const { hash } = proceedingsOf(draft(told, 'GRANT_FULL')).draft!
    review(told)
    const becomes = (...chain: (typeof unit | typeof legal | typeof final)[]) =>
      approvalChain.splice(0, approvalChain.length, ...chain)
    return { told, hash, becomes }
  }

  test('添了环节：已审的算数，添的要补上，次序按现在的', () => {
    const { told, hash, becomes } = begun([legal, final])
    told.did(day, who.legal, 'approveDraft', { hash })
    becomes(unit, legal, final)
    expect(sign(told, hash)).toContain('尚未经“科室审核”')
    told.did(day, who.head, 'approveDraft', { hash })
    expect(sign(told, hash)).toBe('')
  })

  test('减了环节：减掉的不再要求，审过的不妨碍签发', () => {
    const { told, hash, becomes } = begun([unit, legal, final])
    told.did(day, who.head, 'approveDraft', { hash })
    becomes(legal, final)
    expect(sign(told, hash)).toContain('尚未经“法制审核”')
    told.did(day, who.legal, 'approveDraft', { hash })
    becomes(final)
    expect(sign(told, hash)).toBe('')
  })

  test('没有一句话里写着 undefined', () => {
    const { told, hash, becomes } = begun([unit, legal, final])
    for (const each of [who.head, who.legal]) told.did(day, each, 'approveDraft', { hash })
    becomes(legal)
    expect(sign(told, hash)).toBe('现在应由“法制审核”审批。（条例第四十五条）')
    becomes()
    expect(sign(told, hash)).toContain('没有设置审批环节')
  })
})

describe('当场答复（条例第三十三条第一款）', () => {
  const at = (channel: string) => {
    const told = story()
    told.did(day, who.clerk, 'intake', registrationOn(channel, day, day))
    return told
  }
  const onSpot = (told: Story, decision: Decision, content: object = {}, known = {}) =>
    told.tries(day, who.clerk, 'answerOnSpot', { decision, content: { ...replySample(decision), ...content } }, known)

  test('申请人在场的才行', () => {
    expect(onSpot(at('signedMail'), 'PUBLIC_ALREADY')).toContain('申请人不在场')
    expect(onSpot(at('oralAssisted'), 'PUBLIC_ALREADY')).toBe('')
  })

  test('要给的附件与签发同样把关；给附件就要有他人作的保密审查', () => {
    const told = at('inPerson')
    const attachments = [paper]
    expect(onSpot(told, 'PUBLIC_ALREADY', { attachments })).toContain('没有得出可以公开的结论')
    told.did(day, who.clerk, 'reviewSecrecy', { conclusion: 'mayDisclose', basis: '不涉密' })
    expect(onSpot(told, 'GRANT_FULL', { attachments })).toContain('保密审查人不能是拟稿人')
    review(told)
    const unfit = [{ sentence: '附件《合同（遮盖）》没有通过遮盖检验，不能随答复提供。', article: '条例第三十七条' }]
    expect(onSpot(told, 'GRANT_FULL', { attachments }, { unfit })).toContain('没有通过遮盖检验')
    expect(onSpot(told, 'GRANT_FULL', { attachments })).toBe('')
    expect(proceedingsOf(told.now()).service).toMatchObject({ dispatchedOn: null, deliveredOn: day, method: 'direct' })
  })

  test('当场不予公开的，到期也要再评估（条例第十八条）', () => {
    const told = at('inPerson')
    expect(onSpot(told, 'DENY_SPECIAL_QUERY')).toBe('')
    expect(proceedingsOf(told.now()).reevaluateOn).toBe('2027-03-03')
  })
})
