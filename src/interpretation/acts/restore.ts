import { given, must } from '../../steps/field.ts'
import { interpretationStep } from '../course.ts'
import { basis, proceed } from '../interpretation.ts'

/** The withdrawal of its item was not agreed to: what was taken down with it stands again, under its own day. */
export const restore = interpretationStep({
  name: 'restore',
  title: '随解读稿恢复',
  basis,
  from: ['ended'],
  by: 'organ',
  fields: { itemId: must(given('解读稿')) },
  apply: (work) => proceed({ ...work, standing: 'published', concludedOn: work.publishedOn }, { endedWhy: '' }),
})
