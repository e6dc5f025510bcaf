import { z } from 'zod'
import { because, type Refusal } from '../../platform/act.ts'
import { basisOf } from '../columns/words.ts'
import { type ItemFacts, proceedingsOf } from '../item.ts'
import { type At, itemAct, moved, proceeding, review } from '../item-act.ts'
import type { ContentClass } from '../proceedings.ts'

/** LAY-02: news is none of the 法定主动公开内容 and bears none of its classifications. */
const unclassified: readonly ContentClass[] = ['news', 'leaderActivity', 'reprint', 'interpretation']

const newsy: readonly ContentClass[] = ['news', 'leaderActivity', 'reprint']

const missing = (empty: boolean, label: string, article: string): Refusal[] =>
  because(empty, `请先填写${label}。`, article)

function incomplete(item: ItemFacts): Refusal[] {
  const { draft } = proceedingsOf(item)
  if (!draft) return [{ sentence: '还没有稿件内容。', article: '条例第十九条' }]
  const { metadata } = draft
  const lawful = item.contentClass !== null && !unclassified.includes(item.contentClass)
  return [
    ...missing(metadata.issuingBodies.length === 0, '发文机关（发布机构）', '条例第十条'),
    ...missing(metadata.source === '', '来源', '国办发〔2017〕47号'),
    ...missing(metadata.columnId === null, '所属栏目', '条例第二十四条'),
    ...missing(lawful && metadata.summary === '', '内容概述', '条例第十二条'),
    ...missing(
      lawful && metadata.art20 === null,
      '公开依据（条例第二十条、第二十一条的哪一项）',
      '条例第二十条、第二十一条',
    ),
    ...missing(lawful && metadata.theme === null, '主题分类', '条例第十二条'),
    ...missing(lawful && metadata.genre === null, '体裁', '条例第十二条'),
    ...missing(
      metadata.disclosure === 'none' && metadata.exemption === null,
      '不予公开的依据',
      '条例第十四条、第十五条、第十六条',
    ),
  ]
}

/** 条例§10, §11: what others made or made together is made public after they have been asked. */
const shared = ['jointlyMade', 'obtainedFromAgency']

/** 条例§13–§16: there is no other ground. */
const grounds = /第(?:十[四五六]|1[456])条/

function unsettled({ contentClass, proceedings }: ItemFacts): Refusal[] {
  const {
    origin = 'made',
    agreed = null,
    disclosure,
    exemption,
    notice,
    art20 = null,
  } = proceedings?.draft?.metadata ?? {}
  return [
    ...because(
      art20 !== null && basisOf(art20) === null,
      `公开依据“${art20}”不是条例第二十条、第二十一条所列的事项，请从列表中选择。`,
      '条例第二十条、第二十一条',
    ),
    ...because(
      shared.includes(origin) && contentClass !== 'reprint' && agreed === null,
      '涉及其他机关的信息，应当先与有关机关协商、确认，依法需要批准的经批准后公开：请填写“协商确认、批准情况”。从其他机关获取的，由制作或者最初获取的机关公开。',
      '条例第十条、第十一条',
    ),
    ...because(
      disclosure === 'none' && exemption !== null && !grounds.test(exemption ?? ''),
      '不予公开只能依据条例第十四条、第十五条、第十六条，请写明是哪一条。',
      '条例第十三条',
    ),
    ...because(notice != null && notice.until < notice.from, '公示结束早于公示开始，请核对两个日期。', review),
    ...because(notice != null && notice.contact === '', '公示须写明异议受理方式，公众才知道向谁提出。', review),
  ]
}

/** REV-01: a correction that changes nothing would tell the public of a change. */
const unchanged = ({ proceedings }: ItemFacts): Refusal[] =>
  because(
    proceedings?.correction != null && proceedings.draft?.hash === proceedings.released?.hash,
    '更正还没有改动，请先修改再送审；不需要更正的，办理“放弃更正”。',
    review,
  )

/** LAY-02, 「专栏姓专」: the special column holds what the law lists, no news; a closed column takes nothing more. */
export const misplaced = ({ contentClass }: ItemFacts, { column, alsoIn }: At['known']): Refusal[] => [
  ...because(
    [column, ...alsoIn].some((each) => each?.kind === 'statutory') &&
      contentClass !== null &&
      newsy.includes(contentClass),
    '工作动态、领导活动和转载不列入政府信息公开专栏，请改选首页的栏目。',
    '国办公开办函〔2019〕61号',
  ),
  ...because(column?.retired === true, '所属栏目已经撤并，请另选栏目。', '国办发〔2017〕47号'),
]

/** 送审: from now on it goes step by step through the chain that its class has on this day. */
export const submit = itemAct<object, { chain: readonly string[] }>({
  name: 'submit',
  title: '送审',
  basis: '条例第十七条',
  from: ['draft'],
  by: ['clerk', 'editor', 'foiHead', 'office'],
  input: z.object({}),
  barred: (item, { known }) => [...unchanged(item), ...incomplete(item), ...unsettled(item), ...misplaced(item, known)],
  facts: (_said, { chains }, item) => ({
    chain: chains[proceedingsOf(item).correction ? 'correction' : (item.contentClass ?? 'ordinary')] ?? [],
  }),
  apply: (item, { chain }) =>
    moved(proceeding(item, { chain, signatures: [], returned: null, missed: null }), 'reviewing'),
})
