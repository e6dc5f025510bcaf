import { because } from '../../platform/act.ts'
import { given } from '../../steps/field.ts'
import { interpretationStep } from '../course.ts'
import { basis } from '../interpretation.ts'

/**
 * 同步发布: follows the release of the item that carries the work, in the same transaction; by hand only where that item
 * was public before.
 */
export const publish = interpretationStep({
  name: 'publish',
  title: '随解读稿发布',
  basis,
  from: ['planned', 'ready'],
  by: 'organ',
  /** Found out by the desk and taken from nobody: without it anyone there could call a plan public. */
  fields: { released: given('已发布的解读稿') },
  refusals: (_, { released }) =>
    because(released === null, '解读稿还没有发布：解读随解读稿的发布而发布，不单独发布。', basis),
  apply: (work, { on }) => ({
    ...work,
    standing: 'published',
    publishedOn: work.publishedOn ?? on,
    concludedOn: work.publishedOn ?? on,
  }),
})
