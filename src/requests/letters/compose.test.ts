import { describe, expect, test } from 'vitest'
import { type Decision, decisions, isReviewFirst } from '../../law/index.ts'
import { begin } from '../proceedings.ts'
import { replySample } from '../test-kit/reply-samples.ts'
import { compose } from './compose.ts'
import { kindOf, letterKinds } from './kinds.ts'
import type { LetterCase } from './letter-case.ts'
import { defaultLetterSettings } from './letter-settings.ts'
import { sampleCase } from './sample-case.ts'
import { templateFlaws } from './template.ts'

const text = (given: LetterCase, id: string) => {
  const kind = kindOf(id)
  const { letter, missing } = compose(kind, given, kind.words, kind.series ? '海财依告〔2026〕1号' : null)
  return { letter, missing, body: letter.blocks.map((block) => block.text).join('\n') }
}
const sample = (id: string, change: Partial<LetterCase> = {}) => text({ ...sampleCase(kindOf(id)), ...change }, id)

const answering = (decision: Decision, change: Partial<LetterCase> = {}) =>
  sample(`reply.${decision}`, { answer: { decision, content: replySample(decision), attachments: [] }, ...change })

describe('第七章的每一种文书', () => {
  test('一种不少：过程文书 16 种，答复书每种答复一份', () => {
    expect(letterKinds.filter(({ id }) => !id.startsWith('reply.'))).toHaveLength(16)
    const replies = letterKinds.filter(({ id }) => id.startsWith('reply.')).map(({ id }) => id.slice(6))
    expect(replies).toEqual(Object.keys(decisions).filter((decision) => !decision.startsWith('CLOSE_')))
  })

  test.each(letterKinds.map(({ id }) => id))('%s：默认文本可以保存，样例必备要素齐全', (id) => {
    const kind = kindOf(id)
    expect(kind.words === null ? [] : templateFlaws(kind, kind.words)).toEqual([])
    const { letter, missing } = sample(id)
    expect(missing).toEqual([])
    expect(JSON.stringify(letter)).not.toContain('{{')
    expect(letter.title).toContain('滨海市海澜区财政局')
  })

  test.each(letterKinds.filter(({ words }) => words !== null).map(({ id }) => id))(
    '%s：去掉任一必备要素都不能保存',
    (id) => {
      const kind = kindOf(id)
      for (const { label, where } of kind.required) {
        if (!('slot' in where)) continue
        const without = (kind.words ?? '').replaceAll(`{{${where.slot}}}`, '某某')
        expect(templateFlaws(kind, without).some(({ sentence }) => sentence.includes(`“${label}”`))).toBe(true)
      }
    },
  )

  test('没有编号、没有主送、机关没有填复议机关：都说得出缺什么', () => {
    const kind = kindOf('reply.UNABLE_NOT_EXIST')
    const given = sampleCase(kind)
    const bare = { ...given, applicant: { name: '', organisation: false }, organ: { ...given.organ, reviewOrgan: '' } }
    const { missing } = compose(kind, bare, kind.words, null)
    expect(missing.map(({ sentence }) => sentence)).toEqual([
      '答复书·经检索政府信息不存在缺少“文号”',
      '答复书·经检索政府信息不存在缺少“申请人”',
      '答复书·经检索政府信息不存在缺少“救济告知”',
    ])
  })
})

describe('救济告知只从决定、机关和法律得出', () => {
  const replies = Object.keys(decisions).filter((each) => !each.startsWith('CLOSE_')) as Decision[]

  test.each(replies)('%s：前置的不写直接起诉，不前置的两条路都写', (decision) => {
    const { body } = answering(decision, { wanted: 'post' })
    const given = sampleCase(kindOf(`reply.${decision}`))
    expect(body).toContain('60日内')
    expect(body).toContain('向滨海市海澜区人民政府申请行政复议')
    expect(body).toContain('滨海市海澜区人民法院')
    if (isReviewFirst(decision, given.settings.specialQueryReviewFirst)) {
      expect(body).toMatch(/应当自收到本答复书之日起60日内，先向/)
      expect(body).toContain('收到行政复议决定书之日起15日内')
      expect(body).not.toContain('6个月')
    } else expect(body).toContain('或者自收到本答复书之日起6个月内')
  })

  test('部分公开：只对不予公开的部分写先复议', () => {
    expect(answering('GRANT_PARTIAL').body).toContain('对本答复中不予公开的部分不服的，应当')
  })

  test('网上送达的，写明在线申请复议的渠道（复议法第二十二条）；邮寄的不写', () => {
    expect(answering('DENY_PROCESS', { wanted: 'electronic' }).body).toContain('http://fuyi.example.gov.cn')
    expect(answering('DENY_PROCESS', { wanted: 'post' }).body).not.toContain('在线')
  })

  test('本站约定只告知复议的，信访类不写起诉，不予公开的仍写先复议', () => {
    const settings = { ...defaultLetterSettings, reviewOnly: true }
    expect(answering('REFUSE_PETITION', { settings }).body).not.toContain('人民法院')
    expect(answering('UNABLE_NOT_EXIST', { settings }).body).toContain('人民法院')
    expect(answering('DENY_SECRET', { settings }).body).toContain('先向滨海市海澜区人民政府申请行政复议')
  })

  test('本站约定专门查询须先复议的，照写前置', () => {
    const settings = { ...defaultLetterSettings, specialQueryReviewFirst: true }
    expect(answering('DENY_SPECIAL_QUERY', { settings }).body).not.toContain('6个月')
  })

  test('延期、补正、征询、收费通知不写复议诉讼', () => {
    for (const id of ['extensionNotice', 'correctionNotice', 'thirdPartyInquiry', 'consultationNotice', 'feeNotice'])
      expect(sample(id).body).not.toMatch(/复议|诉讼/)
  })

  test('模板另写复议途径、写“上级主管部门”：不能保存', () => {
    const kind = kindOf('reply.GRANT_FULL')
    const old = `${kind.words}\n如不服，可以向上级主管部门或者同级人民政府申请行政复议。`
    expect(templateFlaws(kind, old).map(({ article }) => article)).toEqual([
      '行政复议法第二十四条',
      '行政复议法第二十三条第二款',
    ])
  })
})

describe('文书写的是案子里的事', () => {
  test('补正告知书：15 个工作日、逾期后果、重新起算', () => {
    const { body } = sample('correctionNotice')
    expect(body).toContain('自收到本告知书之日起15个工作日内补正')
    expect(body).toContain('不再处理该政府信息公开申请')
    expect(body).toContain('自收到补正的申请之日起重新计算，为20个工作日')
  })

  test('第三方意见征询书不写申请人是谁；15 个工作日；附意见反馈表', () => {
    const { letter, body } = sample('thirdPartyInquiry')
    expect(JSON.stringify(letter)).not.toContain('周某某')
    expect(letter.addressee).toBe('滨海宏达建设有限公司')
    expect(body).toContain('15个工作日内')
    expect(body).toContain('可能涉及商业秘密。')
    expect(letter.attachments).toEqual(['意见反馈表'])
    expect(templateFlaws(kindOf('thirdPartyInquiry'), `${kindOf('thirdPartyInquiry').words}{{申请人}}`)).toHaveLength(1)
  })

  test('只有共同制作的机关沉默才视为同意（条例第三十四条）', () => {
    expect(sample('agencyInquiry').body).toContain('逾期未提出意见的，视为同意公开')
    const given = sampleCase(kindOf('agencyInquiry'))
    const asked = { ...given.consultation!, jointlyMade: false }
    expect(text({ ...given, consultation: asked }, 'agencyInquiry').body).not.toContain('视为同意')
    expect(sample('thirdPartyInquiry').body).not.toContain('视为同意')
  })

  test('收费通知：109 页 880 元，逐档写明', () => {
    expect(sample('feeNotice').body).toContain(
      '30页以下部分不收费；第31页起的70页，每页10元，计700元；第101页起的9页，每页20元，计180元。应缴880元',
    )
  })

  test('收费通知：本月第 31 件 200 元', () => {
    const fee = {
      ...sampleCase(kindOf('feeNotice')).proceedings.fee!,
      basis: 'byCount' as const,
      quantity: 31,
      amount: 200,
    }
    expect(sample('feeNotice', { proceedings: { ...begin, fee } }).body).toContain(
      '本自然月内第31件，该档每件200元。应缴200元',
    )
  })

  test('程序经过写明征询、延期的日期，没有的不写', () => {
    expect(answering('GRANT_FULL').body).toContain(
      '2026年1月12日书面征求第三方意见，2026年1月30日该方不同意公开，征求意见所需时间不计入答复期限；2026年2月6日告知你延长答复期限10个工作日',
    )
    expect(answering('GRANT_FULL', { proceedings: begin }).body).not.toContain('办理过程中')
  })

  test('申请内容原文引用，不改写；申请人写的花括号不会被当成变量', () => {
    const given = sampleCase(kindOf('reply.UNABLE_NOT_EXIST'))
    const content = '请公开 {{救济告知}}\n以及 “#import” 文件'
    const { letter } = text({ ...given, request: { ...given.request, content } }, 'reply.UNABLE_NOT_EXIST')
    expect(letter.elements.申请内容).toBe(content)
  })

  test('单位申请称“你单位”', () => {
    expect(sample('correctionNotice', { applicant: { name: '某律师事务所', organisation: true } }).body).toContain(
      '请你单位',
    )
  })

  test('没有送达证据不能发不再处理告知书', () => {
    const given = sampleCase(kindOf('closeNoCorrection'))
    const { correction } = given.proceedings
    const proceedings = { ...begin, correction: { ...correction!, delivery: null } }
    expect(text({ ...given, proceedings }, 'closeNoCorrection').missing[0]?.sentence).toContain('前序送达')
  })

  test.each([
    ['待补正', { status: 'correctionPending' }, '待补正，期限自收到补正的申请之日起重新计算'],
    ['待缴费', { status: 'feePending' }, '待缴费，缴清之前不计算期限'],
    ['征求意见期间', { status: 'processing' }, '征求意见结束后依法计算之日，最早为2026年3月2日'],
  ] as const)('转办单：%s没有末日，照实写，不缺要素', (_, standing, said) => {
    const given = sampleCase(kindOf('transferSlip'))
    const earliestOn = standing.status === 'processing' ? '2026-03-02' : null
    const change = {
      request: { ...given.request, ...standing, dueOn: null },
      proceedings: { ...given.proceedings, earliestOn },
    }
    const { letter, missing } = sample('transferSlip', change)
    expect(missing).toEqual([])
    expect(letter.elements.答复期限).toBe(said)
  })

  test('征求意见期间延期：不把最早的一天写成延长后的期限', () => {
    const given = sampleCase(kindOf('extensionNotice'))
    const change = {
      request: { ...given.request, dueOn: null },
      proceedings: { ...given.proceedings, earliestOn: '2026-03-12' },
    }
    expect(sample('extensionNotice', change).body).toContain(
      '延长后的答复期限为征求意见结束后依法计算之日，最早为2026年3月12日',
    )
  })

  test.each(['receipt', 'correctionReceipt', 'extensionNotice', 'transferSlip'])(
    '%s：末日 2027-01-01 落在放假安排未公布的年份，写明暂算',
    (id) => {
      const { request } = sampleCase(kindOf(id))
      const { letter } = sample(id, { request: { ...request, receivedOn: '2026-12-04', dueOn: '2027-01-01' } })
      expect(letter.elements.答复期限).toBe('2027年1月1日（暂算，放假安排公布后以重新计算的为准）')
      expect(sample(id).letter.elements.答复期限).not.toContain('暂算')
    },
  )

  test('逾期不补正的告知书写补正告知书的送达，不写同一件里收费通知的送达', () => {
    const given = sampleCase(kindOf('closeNoCorrection'))
    const fee = {
      ...given.proceedings.fee!,
      delivery: { ...given.proceedings.fee!.delivery!, deliveredOn: '2026-02-02' },
    }
    const proceedings = { ...given.proceedings, fee }
    expect(sample('closeNoCorrection', { proceedings }).body).toContain('2026年1月14日送达')
    expect(sample('closeNoPayment', { proceedings }).body).toContain('2026年2月2日送达')
  })

  test('征询书没有送达的第三方，不写成逾期未提出意见', () => {
    const [one] = sampleCase(kindOf('reply.GRANT_FULL')).proceedings.consultations
    const silent = { ...one!, opinion: 'silent' as const }
    const told = (delivery: typeof silent.delivery) =>
      answering('GRANT_FULL', { proceedings: { ...begin, consultations: [{ ...silent, delivery }] } }).body
    expect(told(silent.delivery)).toContain('该方逾期未提出意见')
    expect(told({ ...silent.delivery!, deliveredOn: null })).toContain('征询书无法送达该方，2026年1月30日停止征询')
    expect(told(null)).not.toContain('逾期')
  })

  test('责令重新处理后的答复，写明依据哪一份决定重新答复（C6）', () => {
    const remand = {
      document: '海政复决〔2026〕3号行政复议决定书',
      servedOn: '2026-04-10',
      workdays: 20,
      days: null,
      dueOn: '2026-05-12',
      before: { decision: 'UNABLE_NOT_EXIST', answeredOn: '2026-02-02', dueOn: '2026-02-03' },
      answeredOn: null,
      decision: 'GRANT_FULL',
    } as const
    expect(answering('GRANT_FULL', { proceedings: { ...begin, remands: [remand] } }).body).toContain(
      '2026年2月2日答复你后，2026年4月10日收到海政复决〔2026〕3号行政复议决定书，按其要求重新作出答复',
    )
  })

  test('给人看的字里没有内部记号', () => {
    expect(JSON.stringify(letterKinds)).not.toContain('〔约〕')
  })
})
