import { type Check, found } from '../../checks/finding.ts'

/** Documents a report cites: their numbers and names as issued. */

const issued = [
  {
    name: '《中华人民共和国政府信息公开工作年度报告格式》',
    spoken: /年度报告格式/,
    right: '国办公开办函〔2021〕30号',
    also: ['国办公开办函〔2019〕60号'],
  },
  {
    name: '《中华人民共和国政府信息公开条例》',
    spoken: /政府信息公开条例/,
    right: '国务院令第711号',
    also: ['国务院令第492号'],
  },
  { name: '《政府信息公开信息处理费管理办法》', spoken: /信息处理费管理办法/, right: '国办函〔2020〕109号', also: [] },
]

const number = /([\u4e00-\u9fff]{2,10}?)[〔[［【(（]\s*(\d{4})\s*[〕\]］】)）]\s*(\d+)\s*号/g
const order = /国(?:务院)?令[（(]?第?(\d+)号/g
// How far a number may stand from the name it belongs to.
const reach = 26

const plain = (text: string) => text.replace(/[［【[(（]/g, '〔').replace(/[］】\])）]/g, '〕')

function wrongNumber(text: string): { quote: string; right: string; name: string; actual: string }[] {
  return issued.flatMap(({ name, spoken, right, also }) => {
    const at = text.search(spoken)
    if (at < 0) return []
    const near = text.slice(at, at + reach + 20)
    const pattern = right.startsWith('国务院令') ? order : number
    const cited = [...near.matchAll(pattern)].find((match) => match.index < reach)
    if (!cited) return []
    const said = right.startsWith('国务院令')
      ? `国务院令第${cited[1]}号`
      : plain(cited[0].replace(/\s/g, '').replace(/^.*?(?=国办|国务院)/, ''))
    const same = [right, ...also].some((each) => each === said)
    return same ? [] : [{ quote: near.slice(0, cited.index + cited[0].length), right, name, actual: said }]
  })
}

// The form's number where its name is not spoken: 「按照国办发〔2021〕30号编制年度报告」.
const unnamed =
  /国办(?:发|函|公开函|公开办发|公开办函|秘函|公开办)\s*[〔[［【(（]\s*(20\d\d)\s*[〕\]］】)）]\s*([36]0)\s*号/g

function wrongForm(text: string) {
  const [{ name, right, also } = { name: '', right: '', also: [] as string[] }] = issued
  return text.split(/[。\n]/).flatMap((sentence) => {
    if (!/年报|年度报告|编制/.test(sentence) || /年度报告格式/.test(sentence)) return []
    return [...sentence.matchAll(unnamed)]
      .map(([quote]) => ({ quote, right, name, actual: plain(quote.replace(/\s/g, '')) }))
      .filter(({ actual }) => actual !== right && !also.includes(actual))
  })
}

export const citations: Check = ({ passages }) =>
  passages.flatMap(({ text }) =>
    [...wrongNumber(text), ...wrongForm(text)].map(({ quote, right, name, actual }, index) =>
      found(`S-CITE-${right}-${index + 1}`, 'explain', `${name}的文号是${right}，正文引作“${actual}”。`, right, {
        rule: 'S-CITE',
        quote,
      }),
    ),
  )
