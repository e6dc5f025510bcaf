import { interpretationStep } from '../course.ts'
import { basis } from '../interpretation.ts'

/** 同步发布: follows the release of the item that carries the work, in the same transaction; nobody presses it. */
export const publish = interpretationStep({
  name: 'publish',
  title: '随解读稿发布',
  basis,
  from: ['planned', 'ready'],
  by: 'organ',
  fields: {},
  fits: () => true,
  apply: (work, { on }) => ({
    ...work,
    standing: 'published',
    publishedOn: work.publishedOn ?? on,
    concludedOn: work.publishedOn ?? on,
  }),
})
