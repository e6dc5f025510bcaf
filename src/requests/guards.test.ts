import { describe, expect, test } from 'vitest'
import { calendar } from '../law/index.ts'
import { dueOf } from './clock.ts'
import { blank, proceedingsOf } from './request.ts'
import { replySample } from './test-kit/reply-samples.ts'
import { delivered, drafted, received, registrationOn, story, underWay, who } from './test-kit/story.ts'

/** 每一道关口，一个有名字的例子. */

const correction = { items: '哪一年', guidance: '写明年度', workdays: 15 }

describe('收到（条例第三十一条）', () => {
  test('确认日期早于到达日期、在今天之后，都不收', () => {
    const told = story()
    told.did('2026-03-02', who.applicant, 'submit', registrationOn('web', '2026-03-02', null))
    const confirm = (on: string) =>
      told.tries('2026-03-03', who.clerk, 'confirmReceipt', { confirmedOn: on, how: '电话', at: '09:00' })
    expect(confirm('2026-03-01')).toContain('早于 2026-03-02')
    expect(confirm('2026-03-04')).toContain('在今天之后')
    expect(confirm('2026-03-03')).toBe('')
  })

  test('收到日期只能由负责人更正，写理由，全部期限重算；办理之后的日子不行', () => {
    const told = underWay('2026-03-02')
    expect(() =>
      told.tries('2026-03-10', who.clerk, 'correctReceipt', { receivedOn: '2026-02-27', reason: '签收单' }),
    ).toThrow('不能办理')
    told.did('2026-03-06', who.clerk, 'consultThirdParty', { party: '某公司', matter: '商业秘密' })
    expect(
      told.tries('2026-03-10', who.head, 'correctReceipt', { receivedOn: '2026-03-09', reason: '签收单' }),
    ).toContain('2026-03-06 已经办理过')
    const told2 = underWay('2026-03-03')
    expect(
      told2.tries('2026-03-10', who.head, 'correctReceipt', { receivedOn: '2026-03-02', reason: '签收单' }),
    ).toContain('早于 2026-03-03')
  })
})

describe('补正（条例第三十条）', () => {
  test('只能告知一次', () => {
    const told = received('2026-03-02')
    told.did('2026-03-03', who.head, 'requestCorrection', correction)
    told.did('2026-03-05', who.clerk, 'correctionReceived', { receivedOn: '2026-03-05', text: '2025 年' })
    expect(told.tries('2026-03-06', who.head, 'requestCorrection', correction)).toContain('应一次性告知')
  })

  test('第八个工作日起要写明为什么迟了', () => {
    const told = received('2026-03-02')
    expect(told.tries('2026-03-12', who.head, 'requestCorrection', correction)).toContain('已于 2026-03-11 届满')
    expect(told.tries('2026-03-12', who.head, 'requestCorrection', { ...correction, lateReason: '来件误投' })).toBe('')
  })

  test('没有送达不算逾期；期满当日不算逾期；有正当理由的不算放弃', () => {
    const told = received('2026-03-02')
    told.did('2026-03-03', who.head, 'requestCorrection', { ...correction, workdays: 5 })
    const lapse = (day: string, noGoodReason = true) => told.tries(day, who.clerk, 'correctionLapsed', { noGoodReason })
    expect(lapse('2026-05-01')).toContain('没有补正告知书的送达日期')
    delivered(told, '2026-03-04', 'correction')
    expect(lapse('2026-03-11')).toContain('期限到 2026-03-11 为止')
    expect(lapse('2026-03-12', false)).toContain('有正当理由的应延长')
    expect(lapse('2026-03-12')).toBe('')
    expect(told.now()).toMatchObject({ status: 'closedNoCorrection', decisionRow: 'other_noCorrection' })
  })

  test('有正当理由的，负责人可以延长', () => {
    const told = received('2026-03-02')
    told.did('2026-03-03', who.head, 'requestCorrection', { ...correction, workdays: 5 })
    const longer = { untilOn: '2026-03-31', reason: '住院' }
    expect(told.tries('2026-03-04', who.head, 'extendCorrection', longer)).toContain('还没有送达')
    delivered(told, '2026-03-04', 'correction')
    told.did('2026-03-05', who.head, 'extendCorrection', longer)
    expect(told.tries('2026-03-12', who.clerk, 'correctionLapsed', { noGoodReason: true })).toContain(
      '期限到 2026-03-31',
    )
  })

  test('补正后仍不明确，分办前就可以答复；没有补正过的不行', () => {
    const told = received('2026-03-02')
    const reply = { decision: 'UNABLE_STILL_UNCLEAR', content: replySample('UNABLE_STILL_UNCLEAR') }
    expect(told.tries('2026-03-02', who.clerk, 'draftReply', { ...reply, decision: 'REFUSE_PETITION' })).toContain(
      '尚未分办',
    )
    const hash = drafted(told, '2026-03-03', { decision: 'UNABLE_STILL_UNCLEAR' })
    expect(told.tries('2026-03-03', who.organHead, 'decide', { hash })).toContain('没有经过补正')
    told.did('2026-03-04', who.head, 'requestCorrection', correction)
    told.did('2026-03-06', who.clerk, 'correctionReceived', { receivedOn: '2026-03-06', text: '就是那个' })
    expect(told.tries('2026-03-06', who.organHead, 'decide', { hash })).toContain('尚未经“科室审核”')
    for (const each of [who.head, who.legal]) told.did('2026-03-06', each, 'approveDraft', { hash })
    expect(told.tries('2026-03-06', who.organHead, 'decide', { hash })).toBe('')
  })
})

describe('征求意见（条例第三十二条、第三十四条）', () => {
  const asked = (said: object, name: 'consultThirdParty' | 'consultAgency' = 'consultThirdParty') => {
    const told = underWay('2026-03-02')
    told.did('2026-03-03', who.clerk, name, { party: '某单位', matter: '是否同意公开', ...said })
    return told
  }

  test('没有送达的不算沉默；期满当日还不算', () => {
    const told = asked({})
    const lapse = (day: string) => told.tries(day, who.system, 'consultationLapsed', { consultation: 'c1' })
    expect(lapse('2026-06-01')).toContain('没有征求意见书的送达日期')
    delivered(told, '2026-03-04', 'c1')
    expect(lapse('2026-03-25')).toContain('期限到 2026-03-25 为止')
    expect(lapse('2026-03-26')).toBe('')
    expect(lapse('2026-03-27')).toContain('已于 2026-03-25 结束')
  })

  test('第三方沉默不等于同意，机关仍可决定公开；共同制作的机关沉默等于同意', () => {
    const third = asked({})
    delivered(third, '2026-03-04', 'c1')
    third.did('2026-03-26', who.system, 'consultationLapsed', { consultation: 'c1' })
    const hash = drafted(third, '2026-03-26', { decision: 'GRANT_FULL' })
    expect(third.tries('2026-03-26', who.organHead, 'decide', { hash })).toBe('')
    const joint = asked({ jointlyMade: true }, 'consultAgency')
    delivered(joint, '2026-03-04', 'c1')
    joint.did('2026-03-26', who.system, 'consultationLapsed', { consultation: 'c1' })
    const agreed = drafted(joint, '2026-03-26', { decision: 'GRANT_FULL' })
    expect(joint.tries('2026-03-26', who.organHead, 'decide', { hash: agreed })).toBe('')
  })

  test('意见还没回来，不能答复公开，也不能以第三方为由不公开', () => {
    for (const decision of ['GRANT_FULL', 'DENY_THIRD_PARTY'] as const) {
      const told = asked({})
      const hash = drafted(told, '2026-03-04', { decision })
      expect(told.tries('2026-03-04', who.organHead, 'decide', { hash })).toContain('尚未结束')
    }
  })

  test('没有征求过第三方意见，不能以第三方为由不公开；无法送达的可以如实登记，由机关决定', () => {
    const plain = underWay('2026-03-02')
    const hash = drafted(plain, '2026-03-03', { decision: 'DENY_THIRD_PARTY' })
    expect(plain.tries('2026-03-03', who.organHead, 'decide', { hash })).toContain('没有书面征求第三方意见')
    const unreachable = { consultation: 'c1', receivedOn: '2026-03-20', opinion: 'silent' }
    const lost = asked({})
    lost.did('2026-03-20', who.clerk, 'recordOpinion', unreachable)
    const again = drafted(lost, '2026-03-20', { decision: 'DENY_THIRD_PARTY' })
    expect(lost.tries('2026-03-20', who.organHead, 'decide', { hash: again })).toBe('')
    const reached = asked({})
    delivered(reached, '2026-03-04', 'c1')
    expect(reached.tries('2026-03-20', who.clerk, 'recordOpinion', unreachable)).toContain('确实无法送达')
  })

  test('第三方反对而公开：要有公共利益的理由，由机关负责人决定', () => {
    const settings = { approvalChain: [{ step: 'sign', label: '签发', role: 'foiHead' as const }] }
    const refused = (content: object, signer = who.head) => {
      const told = underWay('2026-03-02', signer === who.head ? { settings } : {})
      told.did('2026-03-03', who.clerk, 'consultThirdParty', { party: '某公司', matter: '商业秘密' })
      told.did('2026-03-05', who.clerk, 'recordOpinion', {
        consultation: 'c1',
        receivedOn: '2026-03-05',
        opinion: 'disagree',
      })
      const reply = { decision: 'GRANT_FULL', content: { ...replySample('GRANT_FULL'), ...content } }
      const { hash } = proceedingsOf(told.did('2026-03-05', who.clerk, 'draftReply', reply)).draft!
      told.did('2026-03-05', who.reviewer, 'reviewSecrecy', { conclusion: 'mayDisclose', basis: '已审' })
      if (signer !== who.head)
        for (const each of [who.head, who.legal]) told.did('2026-03-05', each, 'approveDraft', { hash })
      return told.tries('2026-03-05', signer, 'decide', { hash })
    }
    expect(refused({}, who.organHead)).toContain('应写明理由')
    expect(refused({ publicInterest: '涉及饮用水安全' })).toContain('由机关负责人决定')
    expect(refused({ publicInterest: '涉及饮用水安全' }, who.organHead)).toBe('')
  })

  test('期限届满以后才发的征询不能让逾期消失', () => {
    const told = underWay('2026-03-02')
    expect(told.now().dueOn).toBe('2026-03-30')
    expect(told.did('2026-04-01', who.clerk, 'consultThirdParty', { party: '某公司', matter: '商业秘密' }).dueOn).toBe(
      '2026-03-30',
    )
  })
})

describe('延期（条例第三十三条第二款）', () => {
  test('只能一次，最多二十个工作日，届满后不行，只有负责人能批', () => {
    const told = underWay('2026-03-02')
    const extend = (day: string, workdays: number) =>
      told.tries(day, who.head, 'extend', { workdays, reason: '材料多' })
    expect(() => told.tries('2026-03-03', who.clerk, 'extend', { workdays: 5, reason: '忙' })).toThrow('不能办理')
    expect(extend('2026-03-30', 21)).toContain('最多延长 20 个工作日')
    expect(extend('2026-03-31', 5)).toContain('已于 2026-03-30 届满')
    expect(extend('2026-03-30', 5)).toBe('')
    expect(extend('2026-03-30', 5)).toContain('已经延长过一次')
  })
})

describe('大量申请（条例第三十五条）', () => {
  const asked = () => {
    const told = underWay('2026-03-02')
    told.did('2026-03-03', who.head, 'requireReason', { evidence: '一个月内八十件' })
    return told
  }

  test('没有要求说明理由，不能以此为由不予处理；说理由的期限没过也不行；过了可以', () => {
    const plain = underWay('2026-03-02')
    const hash = drafted(plain, '2026-03-03', { decision: 'REFUSE_MASSIVE' })
    expect(plain.tries('2026-03-03', who.organHead, 'decide', { hash })).toContain('没有要求申请人说明理由')
    const told = asked()
    const again = drafted(told, '2026-03-04', { decision: 'REFUSE_MASSIVE' })
    expect(told.tries('2026-03-17', who.organHead, 'decide', { hash: again })).toContain('期限到 2026-03-17')
    expect(told.tries('2026-03-18', who.organHead, 'decide', { hash: again })).toBe('')
    expect(told.now().decisionRow).toBe('refuse_massive')
  })

  test('收到理由之前不能作别的答复，也不能延迟；延迟的日子要在原期限之后', () => {
    const told = asked()
    const hash = drafted(told, '2026-03-04', { decision: 'GRANT_FULL' })
    expect(told.tries('2026-03-04', who.organHead, 'decide', { hash })).toContain('收到理由之前')
    const defer = (until: string) => told.tries('2026-03-06', who.head, 'defer', { until, reason: '材料多' })
    expect(defer('2026-05-20')).toContain('理由合理的，才可以')
    told.did('2026-03-05', who.applicant, 'reasonReceived', { receivedOn: '2026-03-05', text: '做研究' })
    expect(defer('2026-03-30')).toContain('不必延迟')
    expect(defer('2026-05-20')).toBe('')
    expect(told.now()).toMatchObject({ status: 'deferred', dueOn: '2026-05-20' })
  })
})

describe('信息处理费（条例第四十二条，国办函〔2020〕109号）', () => {
  const notice = (said: object, nth = 1, day = '2026-03-03') => {
    const told = underWay('2026-03-02')
    const sentence = told.tries(day, who.head, 'noticeFee', { evidence: '数量过多', ...said }, { nth })
    return { sentence, fee: proceedingsOf(told.now()).fee }
  }

  test('按件看当月第几件，按量看页数；不到收费档的不能发通知', () => {
    expect(notice({ basis: 'byCount' }, 10).sentence).toContain('当月第 10 件，按标准不收费')
    expect(notice({ basis: 'byCount' }, 11).fee).toMatchObject({ quantity: 11, amount: 100 })
    expect(notice({ basis: 'byCount' }, 41).fee?.amount).toBe(300)
    expect(notice({ basis: 'byPages' }).sentence).toContain('请填写页数')
    expect(notice({ basis: 'byPages', pages: 30 }).sentence).toContain('不收费')
    expect(notice({ basis: 'byPages', pages: 119 }).fee?.amount).toBe(1080)
  })

  test('处理期限届满后不能发；发过不能再发；通知没有送达、缴费期没过，不算不缴', () => {
    expect(notice({ basis: 'byPages', pages: 50 }, 1, '2026-03-31').sentence).toContain('已于 2026-03-30 届满')
    const told = underWay('2026-03-02')
    const fee = { basis: 'byPages', pages: 50, evidence: '数量过多' }
    told.did('2026-03-03', who.head, 'noticeFee', fee)
    const lapse = (day: string) => told.tries(day, who.clerk, 'feeLapsed')
    expect(lapse('2026-06-01')).toContain('没有收费通知的送达日期')
    delivered(told, '2026-03-04', 'fee')
    expect(lapse('2026-04-01')).toContain('期限到 2026-04-01 为止')
    told.did('2026-03-20', who.clerk, 'feePaid', { paidOn: '2026-03-20', receipt: '0001' })
    expect(told.tries('2026-03-20', who.head, 'noticeFee', fee)).toContain('不得重复收费')
  })
})

describe('审批（条例第四十五条）', () => {
  const reply = { decision: 'GRANT_FULL', content: replySample('GRANT_FULL') }
  const draftOf = (told: ReturnType<typeof underWay>) => proceedingsOf(told.now()).draft!

  test('按次序审，不审自己拟的稿，改过的稿要重新审', () => {
    const told = underWay('2026-03-02')
    told.did('2026-03-03', who.head, 'draftReply', reply)
    expect(told.tries('2026-03-03', who.head, 'approveDraft', { hash: draftOf(told).hash })).toContain(
      '不能审批自己拟的稿',
    )
    told.did('2026-03-03', who.clerk, 'draftReply', reply)
    const { hash } = draftOf(told)
    expect(told.tries('2026-03-03', who.legal, 'approveDraft', { hash })).toContain('应由“科室审核”审批')
    expect(told.tries('2026-03-03', who.organHead, 'decide', { hash })).toContain('尚未经“科室审核”')
    told.did('2026-03-03', who.head, 'approveDraft', { hash })
    told.did('2026-03-03', who.clerk, 'draftReply', { ...reply, content: { ...reply.content, findings: '改了一处' } })
    expect(draftOf(told)).toMatchObject({ revision: 3, approvals: [] })
    expect(told.tries('2026-03-03', who.head, 'approveDraft', { hash })).toContain('在您看过之后改过')
    expect(told.tries('2026-03-03', who.head, 'approveDraft', { hash: draftOf(told).hash })).toBe('')
  })

  test('退回的稿不能再审，先重新拟稿', () => {
    const told = underWay('2026-03-02')
    told.did('2026-03-03', who.clerk, 'draftReply', reply)
    told.did('2026-03-03', who.head, 'returnDraft', { reason: '依据不全' })
    expect(told.tries('2026-03-03', who.head, 'approveDraft', { hash: draftOf(told).hash })).toContain('已退回修改')
  })
})

describe('签发（条例第十七条、第三十六条、第三十七条）', () => {
  const decide = (told: ReturnType<typeof underWay>, hash: string, known = {}) =>
    told.tries('2026-03-03', who.organHead, 'decide', { hash }, known)

  test('没有保密审查的不能签；拟稿人自己审的不算；没有可以公开结论的不能答复公开', () => {
    const told = underWay('2026-03-02')
    const { hash } = proceedingsOf(
      told.did('2026-03-03', who.clerk, 'draftReply', { decision: 'GRANT_FULL', content: replySample('GRANT_FULL') }),
    ).draft!
    for (const each of [who.head, who.legal]) told.did('2026-03-03', each, 'approveDraft', { hash })
    expect(decide(told, hash)).toContain('签发前应有保密审查记录')
    expect(
      told.tries('2026-03-03', who.clerk, 'reviewSecrecy', { conclusion: 'mayDisclose', basis: '不涉密' }),
    ).toContain('拟稿人不能自己作保密审查')
    told.did('2026-03-03', who.reviewer, 'reviewSecrecy', {
      conclusion: 'referred',
      basis: '拿不准',
      referredTo: '区保密局',
    })
    expect(decide(told, hash)).toContain('没有得出可以公开的结论')
  })

  test('不予公开前要回答能否区分处理；能区分的要改答部分公开', () => {
    const severable = (severable: string | null) => {
      const told = underWay('2026-03-02')
      const content = { ...replySample('DENY_PROCESS'), severable }
      const { hash } = proceedingsOf(
        told.did('2026-03-03', who.clerk, 'draftReply', { decision: 'DENY_PROCESS', content }),
      ).draft!
      return told.tries('2026-03-03', who.head, 'approveDraft', { hash })
    }
    expect(severable(null)).toContain('能否区分处理')
    expect(severable('yes')).toContain('部分公开')
    expect(severable('no')).toBe('')
  })

  test('附件没有通过遮盖检验的不能签', () => {
    const partial = underWay('2026-03-02')
    const text = drafted(partial, '2026-03-03', { decision: 'GRANT_PARTIAL' })
    const unfit = [{ sentence: '附件《合同（遮盖）》没有通过遮盖检验，不能随答复提供。', article: '条例第三十七条' }]
    expect(decide(partial, text, { unfit })).toContain('《合同（遮盖）》没有通过遮盖检验')
  })

  test('不予公开的，到期提醒再评估（条例第十八条）', () => {
    const told = underWay('2026-03-02')
    const hash = drafted(told, '2026-03-03', { decision: 'DENY_PROCESS' })
    expect(decide(told, hash)).toBe('')
    expect(proceedingsOf(told.now()).reevaluateOn).toBe('2027-03-03')
  })
})

describe('送达（函235）', () => {
  const signed = (wants: object | null = null) => {
    const told = story()
    told.did('2026-03-02', who.clerk, 'intake', registrationOn('inPerson', '2026-03-02', '2026-03-02', { wants }))
    told.did('2026-03-02', who.head, 'assign', { officer: '王经办' })
    const hash = drafted(told, '2026-03-03', { decision: 'GRANT_FULL' })
    told.did('2026-03-03', who.organHead, 'decide', { hash })
    return told
  }
  const serve = (said: object, told = signed()) => {
    const sentence = told.tries('2026-03-10', who.clerk, 'serve', said)
    return sentence || told.now().answeredOn
  }

  test.each([
    ['直接送达：签收当日', { method: 'direct', dispatchedOn: '2026-03-04', deliveredOn: '2026-03-05' }, '2026-03-05'],
    [
      '委托送达：签收当日',
      { method: 'entrusted', dispatchedOn: '2026-03-04', deliveredOn: '2026-03-06' },
      '2026-03-06',
    ],
    ['邮寄：交邮当日', { method: 'post', dispatchedOn: '2026-03-04', deliveredOn: '2026-03-08' }, '2026-03-04'],
    [
      '电子送达：到达之日',
      { method: 'electronic', deliveredOn: '2026-03-05', agreed: true, note: '3月4日电话确认' },
      '2026-03-05',
    ],
  ])('%s为有效答复日', (_, said, on) => {
    expect(serve(said)).toBe(on)
  })

  test('邮寄要交邮政企业，要有交邮日期；没有选择电子方式的不能电子送达；不能早于签发', () => {
    expect(serve({ method: 'post', dispatchedOn: '2026-03-04', postal: false })).toContain('邮政企业')
    expect(serve({ method: 'post', deliveredOn: '2026-03-06' })).toContain('请填写交邮日期')
    expect(serve({ method: 'direct', deliveredOn: '2026-03-02' })).toContain('早于 2026-03-03')
    const paper = signed({ form: 'paper', service: 'post' })
    expect(serve({ method: 'electronic', deliveredOn: '2026-03-05' }, paper)).toContain('没有选择电子方式')
  })
})

describe('当场答复（条例第三十三条第一款）', () => {
  test('收到当日，不需要审批的几类才行；提供信息前要有保密审查', () => {
    const told = received('2026-03-02')
    const onSpot = (day: string, decision: Parameters<typeof replySample>[0]) =>
      told.tries(day, who.clerk, 'answerOnSpot', { decision, content: replySample(decision) })
    expect(onSpot('2026-03-03', 'PUBLIC_ALREADY')).toContain('已不是当场答复')
    expect(onSpot('2026-03-02', 'DENY_SECRET')).toContain('应经审核、签发')
    expect(onSpot('2026-03-02', 'GRANT_FULL')).toContain('保密审查')
    expect(onSpot('2026-03-02', 'PUBLIC_ALREADY')).toBe('')
    expect(told.now()).toMatchObject({ status: 'answered', answeredOn: '2026-03-02', decisionRow: 'granted' })
  })
})

describe('公开答复（条例第四十四条）', () => {
  test.each([
    ['身份证号码', '申请人证件 11010519491231002X'],
    ['手机号码', '请回电 13800005555'],
    ['电子邮箱', '寄到 zhou@example.cn'],
  ])('文中有%s的不能公开', (what, question) => {
    const told = received('2026-03-02')
    told.did('2026-03-02', who.applicant, 'withdraw', { how: '网上' })
    const said = { title: '公交补贴', question, answer: '见附件' }
    expect(told.tries('2026-03-03', who.head, 'release', said)).toContain(what)
    expect(told.tries('2026-03-03', who.head, 'release', { ...said, question: '公交补贴的发放表' })).toBe('')
  })
})

test('销毁个人信息：先归档，保存期满（个人信息保护法第四十七条）', () => {
  const told = received('2016-03-02')
  told.did('2016-03-03', who.applicant, 'withdraw', { how: '书面' })
  const erase = (day: string) => told.tries(day, who.head, 'erase', { reason: '保存期满' })
  expect(erase('2026-03-04')).toContain('应先归档')
  told.did('2016-04-01', who.clerk, 'archive', { digest: 'abc' })
  expect(erase('2026-03-03')).toContain('保存期限到 2026-03-03')
  expect(erase('2026-03-04')).toBe('')
  expect(told.now()).toMatchObject({ applicantName: null, applicantFile: null, queryCode: null })
})

test('负责人才能签的事，经办人备好提请；办了，提请就没有了', () => {
  const told = underWay('2026-03-02')
  told.did('2026-03-03', who.clerk, 'propose', { act: 'extend', input: { workdays: 10, reason: '材料多' } })
  expect(proceedingsOf(told.now()).proposal).toMatchObject({ act: 'extend', by: '王经办' })
  told.did('2026-03-04', who.head, 'extend', { workdays: 10, reason: '材料多' })
  expect(proceedingsOf(told.now()).proposal).toBeNull()
})

describe('法律没有写的，按本站设置（requests §8）', () => {
  test('要求说明理由期间：默认计入；设为不计入的，从发出到收到之间不算', () => {
    const asked = (pauseOnReason: boolean) => {
      const told = underWay('2026-03-02', { settings: { pauseOnReason } })
      told.did('2026-03-03', who.head, 'requireReason', { evidence: '一个月内八十件' })
      return told.did('2026-03-10', who.clerk, 'reasonReceived', { receivedOn: '2026-03-10', text: '做研究' }).dueOn
    }
    expect(asked(false)).toBe('2026-03-30')
    expect(asked(true)).toBe('2026-04-07') // 3-4 至 3-10 五个工作日，清明放假三天
  })

  test('缴清费用：默认重新计算；设为接着计算的，等候缴费的时间不算', () => {
    const paid = (restartOnPayment: boolean) => {
      const told = underWay('2026-03-02', { settings: { restartOnPayment } })
      told.did('2026-03-03', who.head, 'noticeFee', { basis: 'byPages', pages: 50, evidence: '数量过多' })
      return told.did('2026-03-10', who.clerk, 'feePaid', { paidOn: '2026-03-10', receipt: '0001' }).dueOn
    }
    expect(paid(true)).toBe('2026-04-08')
    expect(paid(false)).toBe('2026-04-07')
  })
})

describe('登记簿来的在办件，接着办', () => {
  const line = (dueOn: string) => ({
    ...blank('7c1f7a52-5f0e-4c39-9d34-1f0f3b1a0003'),
    receivedOn: '2026-03-02',
    dueOn,
  })

  test('登记的期限不因为办了一步就变', () => {
    expect(proceedingsOf(line('2026-03-30'))).toMatchObject({ extension: 0, deferredTo: null })
    expect(proceedingsOf(line('2026-04-14'))).toMatchObject({ extension: 10, deferredTo: null })
    expect(proceedingsOf(line('2026-08-31'))).toMatchObject({ extension: 0, deferredTo: '2026-08-31' })
    expect(proceedingsOf(line('2026-03-20'))).toMatchObject({ deferredTo: '2026-03-20' })
    for (const due of ['2026-03-30', '2026-04-14', '2026-08-31', '2026-03-20'])
      expect(dueOf(line(due), '2026-03-10', calendar).dueOn).toBe(due)
  })
})
