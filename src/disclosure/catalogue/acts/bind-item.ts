import { because } from '../../../platform/act.ts'
import { given, line, must, prose } from '../../../steps/field.ts'
import { catalogueStep, proceed } from '../catalogue.ts'

const basis = '国办发〔2019〕54号'
const lines = (text: string | null) =>
  (text ?? '')
    .split(/[\n；;]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** One item to its leaf by hand, with the elements somebody found in it: 要素完整率 counts only these. */
export const bindItem = catalogueStep({
  name: 'bindItem',
  title: '对应一条信息',
  basis,
  from: ['published'],
  by: 'organ',
  fields: {
    code: must(line('事项编码')),
    address: must(line('信息的网址', { hint: '本站已公开的信息，如 /items/…' })),
    elements: prose('具备的要素', { hint: '一行一个，按目录所列的要素写；没有核对的留空' }),
    item: given('信息'),
  },
  refusals: ({ proceedings }, { code, item, elements }) => {
    const leaf = proceedings.published.find((each) => each.code === code)
    const strange = lines(elements).filter((each) => leaf && !leaf.elements.includes(each))
    return [
      ...because(!leaf, `已发布的目录里没有编码为“${code}”的事项。`, basis),
      ...because(item === null, '没有找到这条已公开的信息，请核对网址。', basis),
      ...because(strange.length > 0, `目录没有列这些要素：${strange.join('、')}。`, basis),
    ]
  },
  apply: (catalogue, { code, item, elements }) =>
    proceed(catalogue, {
      bound: [
        ...catalogue.proceedings.bound.filter((each) => each.item !== item || each.code !== code),
        { code, item: item ?? '', elements: lines(elements) },
      ],
    }),
})
