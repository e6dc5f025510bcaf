import { because } from '../../platform/act.ts'
import { choice, must, prose } from '../../steps/field.ts'
import { proceed } from '../document.ts'
import { documentStep } from '../document-step.ts'

const basis = '国办发〔2018〕115号 二（六）'

const powers = { none: '没有增设', some: '有增设' } as const
const rights = { none: '没有', based: '有，具有法律、法规依据', some: '有，没有法律、法规依据' } as const

/** 115号 二(六), 营商条例§64: what a document below a rule may never contain. */
export const checkDraft = documentStep({
  name: 'checkDraft',
  title: '起草自查',
  basis: `${basis}；优化营商环境条例第六十四条`,
  from: ['drafting', 'soliciting', 'prepared'],
  by: 'organ',
  fields: {
    powers: must(choice('行政许可、行政处罚、行政强制、行政征收、行政收费等事项', powers)),
    rights: must(choice('减损公民、法人和其他组织合法权益或者增加其义务', rights)),
    own: must(choice('增加本单位权力或者减少本单位法定职责', rights)),
    access: must(choice('设置市场准入和退出条件、干预市场主体正常生产经营活动', rights)),
    basis: must(prose('制定的依据', { hint: '逐项写明法律、法规、规章或者上级文件及其条款' })),
  },
  refusals: (_, { powers: created, rights: less, own, access }) => [
    ...because(created === 'some', '行政规范性文件不得增设行政许可、处罚、强制、征收、收费等事项，请删去。', basis),
    ...because(less === 'some', '没有法律、法规依据，不得减损合法权益或者增加义务，请删去或者补充依据。', basis),
    ...because(own === 'some', '没有法律、法规依据，不得增加本单位权力或者减少本单位法定职责，请删去。', basis),
    ...because(
      access === 'some',
      '没有法律、法规依据，不得设置市场准入和退出条件、干预正常生产经营活动，请删去。',
      '优化营商环境条例第六十四条第一款',
    ),
  ],
  apply: (document, { basis: grounds, on }) => proceed(document, { selfCheck: { on, basis: grounds } }),
})
