import { type CollectedKind, kindOf } from '../collected/index.ts'
import { policyMakers } from './interpretations.ts'
import { organs } from './organs.ts'
import { share } from './random.ts'

/** Yearly totals by organ; those of 2023 add up to the reference report's. Money in yuan. */

type Weights = Readonly<Record<string, number>>
type Yearly = { 2022: number; 2023: number; by: Weights; evidence: string }

const office = { 区政府办: 1 }
const counters = {
  区政府办: 30,
  区教育局: 12,
  区人社局: 9,
  区住建局: 11,
  区卫健局: 10,
  区城管局: 12,
  公安海澜分局: 6,
  区市场监管局: 9,
  望潮街道: 5,
  银滩街道: 5,
  听涛街道: 4,
  长堤街道: 4,
  鸥屿镇: 5,
}

const totals: Partial<Record<CollectedKind, Yearly>> = {
  permit: {
    2022: 4987,
    2023: 5225,
    by: {
      区市场监管局: 2310,
      区住建局: 402,
      区自然资源局: 318,
      区卫健局: 486,
      公安海澜分局: 620,
      区城管局: 355,
      区交通局: 164,
      区文旅局: 92,
      区应急局: 128,
      区人社局: 77,
      区教育局: 41,
      区民政局: 63,
      区农业农村局: 109,
      海澜生态环境局: 60,
    },
    evidence: '行政审批系统年度办件统计',
  },
  penalty: {
    2022: 8816,
    2023: 9352,
    by: {
      公安海澜分局: 4630,
      区城管局: 2415,
      区市场监管局: 1168,
      区交通局: 402,
      区卫健局: 171,
      区应急局: 88,
      海澜生态环境局: 73,
      区住建局: 95,
      区文旅局: 34,
      区农业农村局: 66,
      望潮街道: 62,
      银滩街道: 58,
      听涛街道: 41,
      长堤街道: 49,
    },
    evidence: '行政执法案件管理系统结案统计',
  },
  coercion: {
    2022: 14,
    2023: 11,
    by: { 区城管局: 6, 区市场监管局: 3, 海澜生态环境局: 2 },
    evidence: '行政强制决定书登记簿',
  },
  adminFee: {
    2022: 74_160_500,
    2023: 78_320_000,
    by: {
      区自然资源局: 4612,
      区住建局: 1385,
      区教育局: 947,
      区城管局: 618,
      区人社局: 83,
      公安海澜分局: 107,
      区交通局: 80,
    },
    evidence: '非税收入收缴系统年度对账单',
  },
  responses: { 2022: 1418, 2023: 1572, by: counters, evidence: '回应关切栏目发布记录' },
  briefings: {
    2022: 4,
    2023: 5,
    by: { 区政府办: 2, 区发改局: 1, 区教育局: 1, 区卫健局: 1 },
    evidence: '新闻发布会实录',
  },
  interviews: {
    2022: 12,
    2023: 14,
    by: {
      区政府办: 2,
      区教育局: 2,
      区人社局: 2,
      区住建局: 2,
      区卫健局: 2,
      区市场监管局: 1,
      区民政局: 1,
      区城管局: 1,
      区文旅局: 1,
    },
    evidence: '在线访谈栏目实录',
  },
  consultations: { 2022: 22, 2023: 27, by: policyMakers, evidence: '民意征集栏目公告与反馈' },
  gazetteIssues: { 2022: 12, 2023: 12, by: office, evidence: '区政府公报编印登记' },
  gazetteCopies: { 2022: 4800, 2023: 4800, by: office, evidence: '区政府公报印制结算单' },
  trainings: { 2022: 2, 2023: 2, by: office, evidence: '培训通知与签到表' },
  mediaChanges: { 2022: 1, 2023: 3, by: { 区政府办: 1, 区文旅局: 1, 银滩街道: 1 }, evidence: '政务新媒体变更备案表' },
  columnsAdjusted: { 2022: 5, 2023: 8, by: office, evidence: '门户网站栏目调整单' },
  columnsAdded: { 2022: 4, 2023: 7, by: office, evidence: '门户网站栏目调整单' },
  specialTopics: { 2022: 2, 2023: 3, by: office, evidence: '门户网站专题建设单' },
  catalogueFields: { 2022: 4, 2023: 7, by: office, evidence: '基层政务公开标准目录印发文件' },
  processingFee: { 2022: 0, 2023: 0, by: { 区政府: 1 }, evidence: '非税收入收缴系统年度对账单（未发生）' },
  accountability: { 2022: 0, 2023: 0, by: { 区政府: 1 }, evidence: '责任追究情况说明（未发生）' },
}

const heads = new Map(organs.map(({ short }) => [short, { clerk: `${short}经办人`, head: `${short}负责人` }]))

function linesOf(kind: CollectedKind, year: 2022 | 2023, { by, evidence, ...total }: Yearly) {
  const names = Object.keys(by)
  const shares = share(total[year], Object.values(by))
  return names.map((short, index) => ({
    organId: short,
    year,
    kind: kindOf(kind).label,
    value: shares[index] ?? 0,
    evidence: `${year}年${evidence}`,
    submittedBy: heads.get(short)?.clerk ?? null,
    confirmedBy: heads.get(short)?.head ?? null,
  }))
}

export const collectedLines = () =>
  ([2022, 2023] as const).flatMap((year) =>
    (Object.entries(totals) as [CollectedKind, Yearly][]).flatMap(([kind, yearly]) => linesOf(kind, year, yearly)),
  )
