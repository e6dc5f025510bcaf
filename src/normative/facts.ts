import { themeNames } from '../law/index.ts'
import { today } from '../platform/now.ts'
import type { Shown } from '../steps/api-types.ts'
import type { Words } from '../steps/room.ts'
import { type DocumentFacts, isPublic, proceedingsOf } from './document.ts'
import {
  amendmentKinds,
  decisions,
  evaluations,
  opinions,
  type Proceedings,
  relations,
  studies,
} from './proceedings.ts'
import { validities, validityAt } from './validity.ts'

/** One document as its people read it in the console, in the order of its life. */

const joined = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ')

function drafting(about: Proceedings): Shown[] {
  const { recognition, selfCheck, fairCompetition } = about
  const of = recognition && [
    '行政规范性文件',
    recognition.business && '与市场主体生产经营密切相关',
    recognition.market && '涉及市场主体经济活动',
    recognition.major && '重大行政决策',
  ]
  return [
    { label: '必要性和主要内容', value: about.about },
    { label: '认定', value: recognition && of ? joined(recognition.on, ...of, recognition.by) : '' },
    { label: '起草自查', value: selfCheck ? joined(selfCheck.on, selfCheck.basis) : '' },
    { label: '未公开征求意见', value: about.notSolicited ?? '' },
    ...about.solicitations.map(({ from, until, where, closed }) => ({
      label: '公开征求意见',
      value: joined(`${from} 至 ${until}`, where, closed && `收到 ${closed.received} 条、采纳 ${closed.adopted} 条`),
    })),
    {
      label: '公平竞争审查',
      value: fairCompetition ? joined(fairCompetition.on, fairCompetition.by, fairCompetition.result) : '',
    },
    ...about.studies.map(({ kind, on, by, result }) => ({ label: studies[kind], value: joined(on, by, result) })),
  ]
}

const deciding = (about: Proceedings): Shown[] => [
  ...about.reviews.map(({ sentOn, reviewer, result }) => ({
    label: '合法性审核',
    value: joined(`${sentOn} 送审`, reviewer, result && `${result.on} ${opinions[result.opinion]}（${result.number}）`),
  })),
  ...about.deliberations.map(({ on, meeting, minutes, passed, notFollowed }) => ({
    label: '集体讨论',
    value: joined(
      on,
      meeting,
      minutes,
      passed ? '通过' : '修改后重新送审',
      notFollowed && `未完全采纳审核意见：${notFollowed}`,
    ),
  })),
]

const afterwards = (about: Proceedings): Shown[] => [
  ...about.amendments.map(({ kind, on, by, part }) => ({ label: amendmentKinds[kind], value: joined(on, by, part) })),
  ...about.suspensions.map(({ from, until, part, basis }) => ({
    label: '暂停实施',
    value: joined(`${from} 至 ${until ?? '另行通知'}`, part, basis),
  })),
  ...about.evaluations.map(({ on, result, why }) => ({
    label: '到期评估',
    value: joined(on, evaluations[result], why),
  })),
  ...about.cleanUps.map(({ on, title, decision }) => ({
    label: '清理',
    value: joined(on, title, decisions[decision]),
  })),
  ...about.relations.map(({ relation, otherTitle }) => ({ label: relations[relation], value: otherTitle })),
  { label: '结束的依据', value: about.ended ? joined(about.ended.by, about.ended.why) : '' },
]

function keeping(document: DocumentFacts, { recorded, filing }: Proceedings): Shown[] {
  return [
    {
      label: '网站专栏',
      value: document.inColumnFrom
        ? joined(document.inColumnFrom, document.inColumnUntil && `${document.inColumnUntil} 撤下`)
        : '',
    },
    { label: '备案', value: recorded ? joined(recorded.on, recorded.with, recorded.number) : '' },
    {
      label: '省库',
      value: document.filedFrom ? joined(document.filedFrom, document.filedUntil && `${document.filedUntil} 移出`) : '',
    },
    { label: '省库报送', value: filing ? joined(`${filing.sentOn} 导出`, filing.receipt, ...filing.errors) : '' },
  ]
}

export function factsShown(document: DocumentFacts, { organ }: Words): Shown[] {
  const about = proceedingsOf(document)
  return [
    { label: '制定机关', value: organ(document.organId) },
    { label: '时效性', value: isPublic(document) ? validities[validityAt(document, today())].label : '' },
    { label: '统一登记号', value: document.registrationNumber ?? '' },
    { label: '文号', value: document.docNumber ?? '' },
    { label: '主题分类', value: document.theme ? (themeNames[document.theme] ?? document.theme) : '' },
    ...drafting(about),
    ...deciding(about),
    { label: '成文日期', value: document.madeOn ?? '' },
    { label: '公布日期', value: document.publishedOn ?? '' },
    { label: '公布载体', value: about.channels },
    { label: '施行日期', value: document.effectiveOn ?? '' },
    { label: '有效期至', value: document.expiresOn ?? '' },
    { label: '废止日期', value: document.repealedOn ?? '' },
    { label: '原文', value: about.keptAt ?? '' },
    ...about.editions.map(({ edition, validFrom, reason }) => ({
      label: `正文第 ${edition} 版`,
      value: joined(`自 ${validFrom} 起`, reason),
    })),
    ...keeping(document, about),
    ...afterwards(about),
  ]
}
