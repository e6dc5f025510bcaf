import { because } from '../../platform/act.ts'
import { isPublic, proceed, proceedingsOf } from '../document.ts'
import { documentStep, told } from '../document-step.ts'
import type { Edition } from '../proceedings.ts'
import { underWay } from '../standing.ts'

const basis = '条例第二十条第（一）项、第二十四条'

/** A wording is kept for good; the next one stands beside it, with the day from which it holds. */
export const setText = documentStep({
  name: 'setText',
  title: '录入正文',
  basis,
  from: [...underWay, 'published', 'ended'],
  by: 'organ',
  fields: { edition: told<Edition>('正文') },
  refusals: (document, { edition }) => {
    const { editions, amendments } = proceedingsOf(document)
    const later = isPublic(document) && editions.length > 0
    return [
      ...because(editions.at(-1)?.hash === edition.hash, '与现有正文完全相同，没有改动。', basis),
      ...because(
        later && !amendments.some(({ on }) => on === edition.validFrom),
        '公布后的正文不改写。修改文件的，先办理“登记修改”，正文自修改施行之日起为新的一版。',
        basis,
      ),
      ...because(
        later && editions.some(({ validFrom }) => validFrom === edition.validFrom),
        `自 ${edition.validFrom} 施行的正文已经录入。`,
        basis,
      ),
    ]
  },
  apply: (document, { edition }) => proceed(document, { editions: [...proceedingsOf(document).editions, edition] }),
})
