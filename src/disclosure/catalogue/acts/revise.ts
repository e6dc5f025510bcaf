import { because } from '../../../platform/act.ts'
import { choice, line, must, prose } from '../../../steps/field.ts'
import { leaves } from '../asked.ts'
import { catalogueStep, redraft } from '../catalogue.ts'
import { triggers } from '../triggers.ts'

const basis = '国办发〔2019〕54号'
const working = ['draft', 'confirming', 'reviewing', 'published'] as const

/** The whole table anew, as it was read from a workbook. */
export const revise = catalogueStep({
  name: 'revise',
  title: '导入目录',
  basis,
  from: working,
  by: 'organ',
  fields: { trigger: must(choice('调整情形', triggers)), leaves: leaves('事项') },
  refusals: (_, said) => because(said.leaves.length === 0, '目录里没有事项。', basis),
  apply: (catalogue, { leaves: draft, trigger }) => redraft(catalogue, draft, { trigger: triggers[trigger] }),
})

/** One leaf, new or changed: it keeps its code. */
export const editLeaf = catalogueStep({
  name: 'editLeaf',
  title: '编辑事项',
  basis,
  from: working,
  by: 'organ',
  fields: { trigger: must(choice('调整情形', triggers)), leaves: leaves('事项') },
  refusals: (_, said) => because(said.leaves.length !== 1, '一次编辑一个事项。', basis),
  apply: (catalogue, { leaves: [leaf], trigger }) => {
    const { draft } = catalogue.proceedings
    if (!leaf) return catalogue
    const known = draft.some(({ code }) => code === leaf.code)
    const next = known ? draft.map((each) => (each.code === leaf.code ? leaf : each)) : [...draft, leaf]
    return redraft(catalogue, next, { trigger: triggers[trigger] })
  },
})

export const dropLeaf = catalogueStep({
  name: 'dropLeaf',
  title: '删去事项',
  basis,
  from: working,
  by: 'organ',
  fields: { code: must(line('事项编码')), reason: must(prose('理由')) },
  refusals: ({ proceedings }, { code }) =>
    because(!proceedings.draft.some((leaf) => leaf.code === code), `目录里没有编码为“${code}”的事项。`, basis),
  apply: (catalogue, { code }) =>
    redraft(
      catalogue,
      catalogue.proceedings.draft.filter((leaf) => leaf.code !== code),
    ),
})
