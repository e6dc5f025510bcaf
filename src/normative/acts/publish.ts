import { addDays, type Day, daysFrom } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { day, line, must, prose } from '../../steps/field.ts'
import { type DocumentFacts, proceed, proceedingsOf } from '../document.ts'
import { documentStep, isMajor, notBefore, sought } from '../document-step.ts'
import type { YesNo } from '../proceedings.ts'
import { normativeSettings } from '../settings.ts'

const basis = '优化营商环境条例第六十四条第三款；条例第二十条第（一）项'

/** 规章制定程序条例§32: 规章 take effect thirty days after they were made public; 法规规章备案审查条例§4: and are filed within thirty. */
const ofRules = { effect: 30, filing: 30 } as const

const tooSoon = ({ kind, effectiveOn }: DocumentFacts, publishedOn: Day) =>
  kind === 'rule' &&
  effectiveOn !== null &&
  (effectiveOn < publishedOn || daysFrom(publishedOn, effectiveOn).length - 1 < ofRules.effect)

/** 营商条例§64: what was not published is no basis for administration. From here on the library shows it. */
export const publish = documentStep({
  name: 'publish',
  title: '公布',
  basis,
  from: ['numbered'],
  by: 'organ',
  fields: {
    publishedOn: must(day('公布日期')),
    channels: must(line('公布的载体', { hint: '政府网站，重大行政决策还应有公报和报纸' })),
    atOnce: prose('公布不足 30 日即施行的理由', { hint: '规章填写：涉及国家安全等，或者不立即施行将有碍施行的' }),
    reviewed: line('信息发布审查、保密审查的记录', {
      hint: '没有生成主动公开草稿、在平台外审校的填写：何人何时审查、结论',
    }),
    /** Whether the item by which it is read has been through 三审三校 (publishing.ts). */
    released: sought<YesNo>('主动公开信息已发布'),
  },
  barred: (document) =>
    because(proceedingsOf(document).editions.length === 0, '还没有录入正文，公布的页面不能没有正文。', basis),
  refusals: (document, { publishedOn, channels, atOnce, reviewed, released }, { today }) => [
    ...because(publishedOn !== today, '公布即日在网站显示，公布日期应为今天。', basis),
    ...because(
      document.itemId !== null && released !== 'yes',
      '生成的主动公开信息还没有完成三审三校并发布，或者发布的文字与录入的正文不一致，请发布、核对后再办理公布。',
      '条例第十七条',
    ),
    ...because(
      document.itemId === null && reviewed === null,
      '没有经过发布审查、保密审查的不公布：请先生成主动公开草稿走完三审三校，或者填写平台外审查的记录。',
      '条例第十七条',
    ),
    ...because(
      tooSoon(document, publishedOn) && atOnce === null,
      `规章应当自公布之日起 30 日后施行，现定 ${document.effectiveOn} 施行；不立即施行将有碍施行的，请写明理由。`,
      '规章制定程序条例第三十二条',
    ),
    ...notBefore(publishedOn, document.madeOn, '公布日期早于成文日期，请核对。', basis),
    ...because(
      isMajor(document) && !/公报|报/.test(channels),
      '重大行政决策应当通过本级人民政府公报和政府网站以及在本行政区域内发行的报纸等途径公布。',
      '重大行政决策程序暂行条例第三十二条',
    ),
  ],
  works: ({ kind }, { publishedOn }, { terms }) => ({
    filingDueOn: addDays(
      publishedOn,
      kind === 'rule' ? ofRules.filing : (terms.filing ?? normativeSettings.filing.value),
    ),
  }),
  apply: (document, { publishedOn, channels, filingDueOn }) => ({
    ...proceed(document, { channels, filingDueOn }),
    publishedOn,
    inColumnFrom: publishedOn,
    standing: 'published',
  }),
})
