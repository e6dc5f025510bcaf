import { cells as reportCells } from '../../law/index.ts'
import type { CheckInput, Found } from './finding.ts'
import { type Check, form, found, headOf } from './finding.ts'

/** What must stand in the report at all: no blank cell, whole numbers, and everything 条例§50 asks the text to tell. */

const blank: Check = ({ cells }) => {
  const missing = reportCells.filter(({ id }) => cells[id] === undefined)
  if (missing.length === 0) return []
  const named = missing.slice(0, 5).map(({ label }) => `“${label}”`)
  const more = missing.length > 5 ? `等 ${missing.length} 格` : ''
  const sentence = `${named.join('、')}${more}没有数据；没有发生的填 0，不得留空。`
  return [found('P-BLANK', 'error', sentence, form, { cells: missing.map(({ id }) => id) })]
}

const numeric: Check = ({ cells }) =>
  reportCells.flatMap(({ id, type, label }) => {
    const value = cells[id]
    if (value === undefined || (value >= 0 && (type === 'decimal' || Number.isInteger(value)))) return []
    const should = type === 'decimal' ? '不小于 0 的金额（万元）' : '不小于 0 的整数'
    return [
      found(`P-INT-${id}`, 'error', `“${label}”为 ${value}，应是${should}。`, form, {
        cells: [id],
        actual: value,
        rule: 'P-INT',
      }),
    ]
  })

const textOf = ({ passages }: CheckInput, section: string) =>
  passages
    .filter((passage) => passage.section === section)
    .map((passage) => passage.text)
    .join('\n')

// 条例§50 and the form's first part; the last three only for a government (条例§50（四）).
const topics = [
  { name: '主动公开', said: /主动公开/ },
  { name: '依申请公开', said: /依申请公开|公开申请/ },
  { name: '政府信息管理', said: /信息管理|规范性文件|三审三校|审核|保密审查/ },
  { name: '平台建设', said: /平台|网站|新媒体|公报/ },
  { name: '监督保障', said: /监督|培训|检查|保障/ },
]
const governmentTopics = [
  { name: '工作考核', said: /考核/ },
  { name: '社会评议', said: /评议/ },
  { name: '责任追究', said: /责任追究|追责|追究责任/ },
]

const firstSection: Check = (input) => {
  const text = textOf(input, 's1')
  const wanted = input.government ? [...topics, ...governmentTopics] : topics
  const missing = wanted.filter(({ said }) => !said.test(text)).map(({ name }) => name)
  if (missing.length === 0) return []
  const sentence = `第一部分没有写到${missing.join('、')}。没有开展或没有发生的，也请如实写明。`
  return [found('P-S1-TOPICS', 'explain', sentence, '条例第五十条', { marks: [headOf('s1')] })]
}

const fifthSection: Check = (input) => {
  const text = textOf(input, 's5')
  const problems = /问题|不足|薄弱|差距|有待/.test(text)
  const remedies = /改进|措施|下一步|将|整改|提升/.test(text)
  if (problems && remedies) return []
  const missing = [...(problems ? [] : ['存在的主要问题']), ...(remedies ? [] : ['改进情况'])]
  const sentence = `第五部分没有写${missing.join('和')}，问题与改进应当对应。`
  return [found('P-S5-BOTH', 'explain', sentence, '条例第五十条', { marks: [headOf('s5')] })]
}

function feeSaid(input: CheckInput): Found[] {
  const text = textOf(input, 's6')
  if (/处理费|收费|收取.{0,30}费|费用/.test(text)) return []
  const sentence = '第六部分没有写明本年度收取信息处理费的情况，没有收取也要写明。'
  return [found('P-S6-FEE', 'explain', sentence, `条例第四十二条；${form}`, { marks: [headOf('s6')] })]
}

/** What the text must speak of. */
export const sectionTexts: Check = (input) => [...firstSection(input), ...fifthSection(input), ...feeSaid(input)]

export const presence: Check = (input) => [...blank(input), ...numeric(input), ...sectionTexts(input)]
