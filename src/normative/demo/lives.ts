import { addDays, type Day } from '../../law/index.ts'
import type { Actor } from '../../platform/act.ts'

/** Documents of the busiest department, one on each stage of the way, told in working days before today. */

export type People = { clerk: Actor; legal: Actor }
type Days = { today: Day; ago: (n: number) => Day }
export type Done = { ago: number; step: string; by: Actor; said: Record<string, unknown> }
/** `text`: its words are put in after the step named. */
export type Life = { title: string; theme: string; done: Done[] }

type Stage = { ago: number; name: string; said: Record<string, unknown>; as?: 'legal' }

const recognised = {
  isNormative: 'yes',
  by: '局法规科',
  why: '涉及用海用地单位和个人的权利义务，普遍适用、反复适用。',
  business: 'no',
  market: 'yes',
  major: 'no',
}
const reviewed = '海澜资规发审〔2026〕18号：三审三校，保密审查可以公开'

const checked = {
  powers: 'none',
  rights: 'based',
  own: 'none',
  access: 'none',
  basis: '《中华人民共和国海域使用管理法》第十九条、第二十六条',
}

/** The way to the day `end` working days ago: the further it went, the more of it is told. */
function way(title: string, end: number, { ago }: Days, dates: Record<string, unknown> = {}): Stage[] {
  const at = (back: number) => end + back
  const competition = { by: '局公平竞争审查小组', result: '不具有排除、限制竞争的效果。' }
  return [
    { ago: at(70), name: 'begin', said: { kind: 'normative', title, about: '统一办理标准，明确期限和责任。' } },
    { ago: at(69), name: 'recognise', said: recognised },
    { ago: at(66), name: 'checkDraft', said: checked },
    {
      ago: at(62),
      name: 'solicit',
      said: { from: ago(at(62)), until: ago(at(38)), where: '区政府网站“征求意见”栏目' },
    },
    {
      ago: at(37),
      name: 'closeSoliciting',
      said: { received: 14, adopted: 6, explained: '采纳 6 条，8 条与上位法不一致。', feedbackOn: ago(at(37)) },
    },
    { ago: at(35), name: 'reviewCompetition', said: { doneOn: ago(at(35)), ...competition } },
    {
      ago: at(30),
      name: 'sendToReview',
      said: { reviewer: '区司法局', papers: '送审稿及说明、制定依据、征求意见及采纳情况、本单位审核意见' },
    },
    {
      ago: at(20),
      name: 'giveOpinion',
      as: 'legal',
      said: { opinion: 'lawful', number: '海澜合审〔2026〕17号', text: '制定权限、程序和内容合法。' },
    },
    {
      ago: at(12),
      name: 'deliberate',
      said: { conclusion: 'passed', heldOn: ago(at(12)), meeting: '局长办公会议', minutes: '局纪〔2026〕9号' },
    },
    { ago: at(5), name: 'number', said: dates },
    { ago: at(4), name: 'setText', said: {} },
    { ago: at(0), name: 'publish', said: { publishedOn: ago(at(0)), channels: '区政府网站、区政府公报', reviewed } },
  ]
}

const upTo = (stages: readonly Stage[], name: string) =>
  stages.slice(0, stages.findIndex((stage) => stage.name === name) + 1)
const later = (stages: readonly Stage[], by: number) =>
  stages.map((stage) => ({ ...stage, ago: Math.max(0, stage.ago - by) }))

function numbered(n: number, madeOn: Day, effectiveOn: Day) {
  const year = madeOn.slice(0, 4)
  return {
    registrationNumber: `HLGF—${year}—${String(100 + n)}`,
    docNumber: `海澜资规规〔${year}〕${20 + n}号`,
    ...{ madeOn, issuedOn: madeOn, effectiveOn },
  }
}

/** Two years to the day after next month began: it lapses within the radar's shortest mark. */
const nearlyOver = (today: Day): Day => {
  const last = addDays(today, 26)
  return `${Number(last.slice(0, 4)) - 2}${last.slice(4) === '-02-29' ? '-02-28' : last.slice(4)}`
}

const recordedAt = (ago: Days['ago']): Stage => ({
  ago: 505,
  name: 'recordFiling',
  said: { sentOn: ago(505), with: '海澜区人民政府', number: '海政备〔2024〕31号' },
})

export function demoLives({ clerk, legal }: People, days: Days): Life[] {
  const { today, ago } = days
  const living = (title: string, theme: string, stages: readonly Stage[]): Life => ({
    title,
    theme,
    done: stages.map(({ ago: back, name, said, as }) => ({
      ago: back,
      step: name,
      by: as === 'legal' ? legal : clerk,
      said,
    })),
  })
  const notice = (name: string) => `关于印发《海澜区${name}》的通知`
  const titles = {
    drafting: notice('海域使用权续期办理规定'),
    soliciting: notice('围填海历史遗留问题处置办法'),
    reviewing: notice('存量建设用地盘活利用办法'),
    decided: notice('乡村建设规划许可办理规定'),
    numbered: notice('地质灾害隐患点巡查办法'),
    fresh: notice('测绘成果汇交管理办法'),
    ending: notice('养殖用海临时调整办法（试行）'),
  }
  const effective = nearlyOver(today)
  return [
    living(titles.drafting, '0501', later(upTo(way(titles.drafting, 0, days), 'recognise'), 60)),
    living(titles.soliciting, '0501', [
      ...later(upTo(way(titles.soliciting, 0, days), 'checkDraft'), 55),
      {
        ago: 9,
        name: 'solicit',
        said: { from: ago(9), until: addDays(ago(9), 45), where: '区政府网站“征求意见”栏目' },
      },
    ]),
    living(titles.reviewing, '0502', upTo(way(titles.reviewing, -26, days), 'sendToReview')),
    living(titles.decided, '1001', upTo(way(titles.decided, -9, days), 'deliberate')),
    living(
      titles.numbered,
      '0501',
      upTo(way(titles.numbered, -2, days, numbered(2, ago(3), addDays(today, 30))), 'setText'),
    ),
    living(titles.fresh, '0501', way(titles.fresh, 1, days, numbered(1, ago(6), addDays(today, 20)))),
    living(titles.ending, '0604', [
      ...way(titles.ending, 510, days, numbered(3, ago(515), effective)),
      recordedAt(ago),
    ]),
  ]
}
