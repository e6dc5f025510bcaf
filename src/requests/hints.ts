import type { Day, Decision } from '../law/index.ts'
import type { Hint } from './api-types.ts'
import { type Likeness, likeness } from './content-print.ts'

/** Signs with their evidence, gathered from the records. What follows from them an officer decides and answers for. */

export type Other = {
  id: string
  number: string
  content: string
  applicantKey: string | null
  receivedOn: Day | null
  answeredOn: Day | null
  decision: Decision | null
  replyNumber: string | null
  /** The answer was set aside and given again, or is to be. */
  remanded: boolean
}
export type Asked = {
  id: string | null
  content: string
  applicantKey: string | null
  organName: string
  others: readonly Other[]
  /** Full names of the site's other organs. */
  organNames: readonly string[]
  volume: { thisMonth: number; lastTwelveMonths: number } | null
  clusterFrom: number
}

/** Below this, two contents have words in common but do not ask for the same. */
const alikeFrom = 0.6
export const sameFrom = 0.9
const mostEvidence = 5

type Alike = { other: Other; alike: Likeness }

const alikeOnes = ({ id, content, others }: Asked): Alike[] =>
  others
    .filter((other) => other.id !== id)
    .map((other) => ({ other, alike: likeness(content, other.content) }))
    .filter(({ alike }) => alike.share >= alikeFrom)
    .sort((a, b) => b.alike.share - a.alike.share)

const evidenceOf = ({ other, alike }: Alike): Hint['evidence'][number] => ({
  id: other.id,
  number: other.number,
  text: [
    `字词重合 ${Math.round(alike.share * 100)}%`,
    other.receivedOn && `${other.receivedOn} 收到`,
    other.answeredOn ? `${other.answeredOn} 办结` : '尚未办结',
    other.replyNumber,
  ]
    .filter(Boolean)
    .join('，'),
  words: alike.words,
  href: `/console/requests/${other.id}`,
})

const answeredByUs = ({ answeredOn, decision, remanded }: Other) =>
  answeredOn !== null && decision !== null && !decision.startsWith('CLOSE_') && !remanded

/** 条例§36（六）: the three conditions must all hold; an answer that was set aside, or never given, is none. */
function repeat(asked: Asked, alike: readonly Alike[]): Hint[] {
  const own = alike.filter(({ other }) => asked.applicantKey !== null && other.applicantKey === asked.applicantKey)
  const [nearest] = own
  if (!nearest) return []
  const answered = own.find(({ other }) => answeredByUs(other))
  const closest = answered ?? nearest
  const same = closest.alike.share >= sameFrom
  return [
    {
      kind: 'repeat',
      sentence: `同一申请人曾提出相近的申请（${closest.other.number}），请核对是否属于重复申请`,
      article: '条例第三十六条第（六）项',
      conditions: [
        { text: '同一申请人', holds: true },
        { text: '申请公开相同的政府信息', holds: same ? true : null },
        { text: '本机关已经作出答复，且未被撤销', holds: answered !== undefined },
      ],
      evidence: own.slice(0, mostEvidence).map(evidenceOf),
    },
  ]
}

/** 条例§44: what several people ask for may as well be published. */
function many(asked: Asked, alike: readonly Alike[]): Hint[] {
  const byOthers = alike.filter(({ other }) => other.applicantKey !== asked.applicantKey || other.applicantKey === null)
  const people = new Set(byOthers.map(({ other }) => other.applicantKey ?? other.id)).size + 1
  if (people < asked.clusterFrom)
    return byOthers.length === 0
      ? []
      : [
          {
            kind: 'similar',
            sentence: `有 ${byOthers.length} 件相近的申请，办理时可以参照`,
            article: '条例第四十四条',
            conditions: [],
            evidence: byOthers.slice(0, mostEvidence).map(evidenceOf),
          },
        ]
  return [
    {
      kind: 'many',
      sentence: `连同本件已有 ${people} 名申请人就相近的信息提出申请；可以公开的，可以考虑纳入主动公开`,
      article: '条例第四十四条',
      conditions: [
        { text: `多个申请人（${people} 名）`, holds: true },
        { text: '就相同政府信息提出申请', holds: byOthers.every((one) => one.alike.share >= sameFrom) ? true : null },
        { text: '该政府信息属于可以公开的', holds: null },
      ],
      evidence: byOthers.slice(0, mostEvidence).map(evidenceOf),
    },
  ]
}

/** 国办函〔2020〕109号: the first ten of a month are free; from there on the numbers are worth a look (条例§35). */
const freeAMonth = 10

const volume = ({ volume: counted }: Asked): Hint[] =>
  counted && counted.thisMonth > freeAMonth
    ? [
        {
          kind: 'volume',
          sentence: `该申请人当月向本机关提出 ${counted.thisMonth} 件，近十二个月 ${counted.lastTwelveMonths} 件；是否明显超过合理范围由本机关判断`,
          article: '条例第三十五条、第四十二条',
          conditions: [
            { text: '数量、频次明显超过合理范围', holds: null },
            { text: '已要求申请人说明理由', holds: null },
          ],
          evidence: [],
        },
      ]
    : []

/** 条例§36（五）: names of other organs in the content; who made a record is found out from the record, not the words. */
function wrongOrgan({ content, organName, organNames }: Asked): Hint[] {
  const named = organNames.filter((name) => name !== organName && name.length > 2 && content.includes(name))
  if (named.length === 0 || content.includes(organName)) return []
  return [
    {
      kind: 'wrongOrgan',
      sentence: `内容提到${named.map((name) => `“${name}”`).join('、')}。信息如由该机关制作或者最初获取，本机关应告知申请人并说明理由，能够确定的告知名称和联系方式`,
      article: '条例第十条、第三十六条第（五）项',
      conditions: [{ text: '所申请的信息不属于本机关负责公开', holds: null }],
      evidence: [],
    },
  ]
}

export function hintsOf(asked: Asked): Hint[] {
  const alike = alikeOnes(asked)
  return [...repeat(asked, alike), ...many(asked, alike), ...volume(asked), ...wrongOrgan(asked)]
}
