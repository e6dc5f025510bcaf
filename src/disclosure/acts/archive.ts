import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding } from '../item-act.ts'

const input = z.object({ reason: z.string().trim().min(1, '请写明归档的理由').max(500, '理由不超过 500 字') })

/** 归档 (REV-04): no longer current, still true; it stays reachable and searchable, under 历史. */
export const archive = itemAct<z.output<typeof input>>({
  name: 'archive',
  title: '归档',
  basis: '条例第二十四条、第二十五条',
  from: ['published'],
  by: ['editor', 'foiHead', 'office'],
  input,
  barred: (item) => because(proceedingsOf(item).archived !== null, '这条信息已经归档。', '条例第二十四条'),
  apply: (item, { reason }, { at }) => proceeding(item, { archived: { at, reason } }),
})
