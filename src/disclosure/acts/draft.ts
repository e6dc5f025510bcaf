import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { type How, itemAct } from '../item-act.ts'
import { type ContentClass, contentClasses, type Draft, type Proceedings } from '../proceedings.ts'
import { described } from '../releasing.ts'

const input = z.object({
  organId: z.uuid('请选择发布机构'),
  contentClass: z.enum(Object.keys(contentClasses) as [ContentClass, ...ContentClass[]], '请选择信息类别'),
})
type Facts = z.output<typeof input> & { revision: Draft; columnName: string | null; dueOn: string | null }

const begun = (revision: Draft, { who }: How): Proceedings => ({
  draft: revision,
  released: null,
  metadata: revision.metadata,
  drafter: who.id,
  drafterName: who.name,
  authors: [who],
  chain: [],
  signatures: [],
  secrecy: null,
  overrides: [],
  comments: [],
  returned: null,
  urgent: null,
  releaseAt: null,
  missed: null,
  delayReason: null,
  publishedAt: null,
  updatedAt: null,
  corrections: [],
  correction: null,
  withdrawal: null,
  archived: null,
  interpretationWaiver: null,
  imported: null,
})

/** 拟稿: the desk has written the first revision; what is asked here is whose it is and by which way it goes. */
export const draft = itemAct<z.output<typeof input>, Facts>({
  name: 'draft',
  title: '拟稿',
  basis: '条例第十条、第十九条',
  from: 'new',
  by: ['clerk', 'editor', 'foiHead', 'office'],
  input,
  refusals: (_item, _said, { known }) => because(known.revision === null, '没有稿件内容。', '条例第十九条'),
  facts: (said, { known }) => ({
    ...said,
    revision: known.revision!,
    columnName: known.columnName,
    dueOn: known.dueOn,
  }),
  apply: (item, { organId, contentClass, revision, columnName, dueOn }, how) => ({
    ...described({ ...item, organId, contentClass, standing: 'draft' }, revision, columnName),
    dueOn,
    proceedings: begun(revision, how),
  }),
})
