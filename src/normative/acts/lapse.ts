import type { Day } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { lapsed } from '../document.ts'
import { documentStep, management, told } from '../document-step.ts'

/** NORM-02, NORM-12: on the day after its last one it is marked and leaves the column; nobody decides it. */
export const lapse = documentStep({
  name: 'lapse',
  title: '有效期届满',
  basis: `${management}；文件载明的有效期`,
  from: ['published'],
  by: 'organ',
  fields: { expiresOn: told<Day>('有效期至') },
  barred: ({ expiresOn }, { today }) =>
    because(expiresOn === null || today <= expiresOn, '有效期还没有届满。', '文件载明的有效期'),
  apply: (document) => lapsed(document),
})
