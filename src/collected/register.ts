import { amount, choice, count, defineRegister, must, organ, text } from '../registers/index.ts'
import { rectify } from './acts/rectify.ts'
import { register as registration } from './acts/register.ts'
import { type CollectedFacts, flaws, fold } from './figure.ts'
import { kindIds, kindOf, kinds } from './kinds.ts'

const columns = {
  organId: must(organ({ title: '填报机关', aliases: ['机关', '单位', '报送单位', '填报单位'] })),
  year: must(count({ title: '年度', aliases: ['年份', '统计年度'], hint: '四位年份', example: '2023' })),
  kind: must(
    choice(
      { title: '指标', aliases: ['指标名称', '项目'] },
      kindIds.map((kind) => [kind, kinds[kind].label] as const),
    ),
  ),
  value: must(
    amount({ title: '数值', aliases: ['数量', '数据', '金额', '数值（金额填元）'], hint: '非负数；金额以元为单位' }),
  ),
  evidence: must(
    text({ title: '数据来源', aliases: ['依据', '佐证材料', '出处'], most: 500, example: '行政审批系统年度统计表' }),
  ),
  submittedBy: text({ title: '填报人', aliases: ['经办人'], most: 40 }),
  confirmedBy: text({ title: '确认人', aliases: ['审核人', '核对人'], most: 40 }),
}

export const register = defineRegister<typeof columns, CollectedFacts>({
  kind: 'figures',
  place: 'collected',
  title: '年度采集数据表',
  noun: '采集数据',
  columns,
  record: {
    subject: 'figure',
    table: 'collected_figure',
    key: ['organId', 'year', 'kind'],
    columns: {
      organId: 'uuid',
      year: 'integer',
      kind: 'text',
      value: 'numeric',
      evidence: 'text',
      submittedBy: 'text',
      confirmedBy: 'text',
    },
    secret: [],
  },
  year: 'year',
  facts: (fields, id) => ({ id, ...fields }),
  flaws,
  fold,
  acts: { register: registration, rectify },
  name: ({ year, kind }) => `${year}年${kindOf(kind).label}`,
})
