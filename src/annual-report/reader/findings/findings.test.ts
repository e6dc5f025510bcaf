import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellId, cells as reportCells, unconstrained } from '../../../law/index.ts'
import { passagesOf } from '../narrative.ts'
import { type ReadReport, read } from '../read.ts'
import { spokenCounts } from '../spoken.ts'
import { anyFigures, corrected, rightFigures } from '../test-kit/figures.ts'
import { after, before, htmlReport, prints, textReport } from '../test-kit/layouts.ts'
import { judge } from './judge.ts'
import { hitsOf, slips } from './wording.ts'

const about = { organ: '江州市清河区财政局', year: 2024 }
const utf8 = (text: string) => new TextEncoder().encode(text)
const plain = prints.plain as (value: number | undefined) => string

async function reportOf(figures: Partial<Record<CellId, number>>, said = '', year = 2024): Promise<ReadReport> {
  const html = htmlReport(figures, plain, { ...about, year }).replace('<p>二、主动', `<p>${said}</p><p>二、主动`)
  const [report] = await read(utf8(html))
  return report as ReadReport
}

const seed = corrected(
  Object.fromEntries(reportCells.map(({ id }, index) => [id, index % 7])) as Record<CellId, number>,
)
const findings = async (said: string, figures: Partial<Record<CellId, number>> = seed) =>
  judge(await reportOf(figures, said), null)
const rulesOf = async (said: string) => (await findings(said)).map(({ rule, level }) => `${level} ${rule}`)

test('对的报告没有发现，无论版式', () =>
  fc.assert(
    fc.asyncProperty(rightFigures, fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P10'), async (figures, layout) => {
      const [report] = await read(utf8(textReport(layout, figures, plain, about)))
      expect(judge(report as ReadReport, null)).toEqual([])
    }),
    { numRuns: 30 },
  ))

describe('改动任何一格', () => {
  test('至少有一条发现点名这一格；约束看不见的格列明如下', () => {
    expect([...unconstrained].sort()).toEqual(
      reportCells
        .map(({ id }) => id)
        .filter((id) => id.startsWith('t2.') && !/valid|made|repealed/.test(id))
        .sort(),
    )
  })

  const within = reportCells.map(({ id }) => id).filter((id) => !id.startsWith('t2.'))
  test('表三、表四的每一格', () =>
    fc.assert(
      fc.asyncProperty(
        rightFigures,
        fc.constantFrom(...within),
        fc.integer({ min: 1, max: 50 }),
        async (figures, id, more) => {
          const found = judge(await reportOf({ ...figures, [id]: figures[id] + more }), null)
          expect(found.filter(({ level }) => level === 'error').flatMap(({ cells }) => cells)).toContain(id)
        },
      ),
      { numRuns: 60 },
    ))

  test('规章、规范性文件各格与上年延续', () =>
    fc.assert(
      fc.asyncProperty(anyFigures, fc.constantFrom('t2.rule', 't2.normative'), async (any, row) => {
        const last = corrected(any)
        const now = nextYear(last)
        const previous = await reportOf(last, '', 2023)
        expect(judge(await reportOf(now), previous).filter(({ rule }) => rule.startsWith('X-'))).toEqual([])
        const wrong = { ...now, [`${row}.valid`]: now[`${row}.valid` as CellId] + 1 }
        const found = judge(await reportOf(wrong), previous).filter(({ level }) => level !== 'hint')
        expect(found.flatMap(({ cells }) => cells)).toContain(`${row}.valid`)
      }),
      { numRuns: 10 },
    ))
})

/** What was carried out comes in; documents in force go on. */
function nextYear(last: Record<CellId, number>): Record<CellId, number> {
  const now = { ...last }
  for (const kind of ['natural', 'biz', 'research', 'ngo', 'legal', 'otherOrg', 'total']) {
    const at = (row: string) => `t3.${row}.${kind}` as CellId
    now[at('carriedIn')] = last[at('carriedOut')]
    now[at('carriedOut')] = now[at('new')] + now[at('carriedIn')] - now[at('total')]
    if (now[at('carriedOut')] < 0) {
      now[at('new')] -= now[at('carriedOut')]
      now[at('carriedOut')] = 0
    }
  }
  for (const row of ['new', 'carriedOut'] as const) {
    const kinds = ['natural', 'biz', 'research', 'ngo', 'legal', 'otherOrg'] as const
    now[`t3.${row}.total`] = kinds.reduce((sum, kind) => sum + now[`t3.${row}.${kind}`], 0)
  }
  for (const row of ['rule', 'normative'] as const) {
    now[`t2.${row}.valid`] = last[`t2.${row}.valid`] + now[`t2.${row}.made`] - now[`t2.${row}.repealed`]
    if (now[`t2.${row}.valid`] < 0) {
      now[`t2.${row}.repealed`] += now[`t2.${row}.valid`]
      now[`t2.${row}.valid`] = 0
    }
  }
  return now
}

describe('空格', () => {
  const without = (...ids: CellId[]) =>
    Object.fromEntries(Object.entries(seed).filter(([id]) => !ids.includes(id as CellId)))
  test('总计空着：说出应是多少', async () => {
    const found = await findings('', without('t3.new.total'))
    expect(found.map(({ id, expected }) => [id, expected])).toEqual([
      ['T3-ROW-new', seed['t3.new.total']],
      ['T3-BAL-total', seed['t3.new.total']],
    ])
  })
  test('分项空着：不当 0，另行点名', async () => {
    const zero = reportCells.find(({ id }) => id.startsWith('t3.deny') && seed[id] === 0 && !id.endsWith('total'))
      ?.id as CellId
    const found = await findings('', without(zero))
    expect(found.map(({ id, cells }) => [id, cells])).toEqual([['P-BLANK', [zero]]])
  })
})

describe('正文与表', () => {
  test.each([
    ['予以公开及部分公开999件。', 'error S-OUTCOME'],
    ['所有申请均已按要求办理完成。', 'explain S-ALL-DONE'],
    ['申请中予以公开1件，占99.5%。', 'explain S-SHARE'],
    ['按照《中华人民共和国政府信息公开工作年度报告格式》（国办发〔2021〕30号）编制。', 'explain S-CITE'],
    ['统计期限自2023年1月1日起。', 'explain S-YEAR'],
    ['统计期限2023年1月1日至12月31日。', 'explain S-YEAR'],
    ['本报告的统计周期为2023年1月1日至12月31日。', 'explain S-YEAR'],
    ['统计期限自2024年1月1日起至2023年12月31日止。', 'explain S-PERIOD'],
    ['统计期限自2024年1月1日起至2024年11月30日止。', 'explain S-PERIOD'],
    ['按照国办发〔2021〕30号编制年度报告。', 'explain S-CITE'],
    ['按照国办公开办函〔2020〕30号要求，编制本报告。', 'explain S-CITE'],
    ['2024年2月30日完成。', 'hint W-DATE'],
    ['2024年11月31日完成。', 'hint W-DATE'],
    ['自2024年1月1起至12月31日止。', 'hint W-DATE'],
    ['因违反规定根据根据有关要求整改。', 'hint W-TWICE'],
    ['期限至202020年12月31日止。', 'hint W-DATE'],
    ['自20231月1日起。', 'hint W-DATE'],
    ['依据国办公开办函【2021】30号的要求。', 'hint W-BRACKET'],
    ['由政府信息与政府公开办公室负责。', 'hint W-NAME'],
  ])('%s → %s', async (said, rule) => {
    expect(await rulesOf(said)).toContain(rule)
  })

  test.each([
    '按照《中华人民共和国政府信息公开条例》（国令第711号）编制。',
    '按照年度报告格式的通知（国办公开办函〔2021〕30号）要求，逐条逐项落实，常态化推进。',
    '统计期限为2024年1月1日至12月31日。',
    '所列数据的统计期限自2024年01月01日起至2024年12月31日止。',
    '按照国办公开办函〔2021〕30号编制年度报告。落实国办发〔2021〕30号关于外贸的要求。',
    '2024年12月30日、4月30日、12月31日各检查一次，3月1日起施行。',
    '2023年12月31日前，办理人大代表建议12件。',
  ])('%s → 不提示', async (said) => {
    expect((await rulesOf(said)).filter((rule) => /S-CITE|S-YEAR|S-PERIOD|W-/.test(rule))).toEqual([])
  })

  test('每条用字规则都有命中的例子', () => {
    const samples = ['资金资金', '的的', '20231月1日', '函【2021】30号', '似下简称', '我县县政府']
    for (const [index, slip] of slips.entries())
      expect(hitsOf(slip, `因此${samples[index]}的`).length).toBeGreaterThan(0)
  })
})

describe('写成汉字的数与表核对', () => {
  const total = (row: string) => seed[`t3.${row}.total` as CellId]
  test.each([
    ['全年共收到政府信息公开申请四万件。', 'error S-NEW'],
    ['收到政府信息公开申请一百零七件。', 'error S-NEW'],
    ['办结申请九千零九件。', 'error S-DONE'],
    ['行政复议两起。', 'error S-REVIEW'],
    ['制定规范性文件二十一份。', 'error S-NORMATIVE-MADE'],
    ['本年未收到政府信息公开申请。', 'error S-NONE'],
    ['全年未接到政府信息公开申请。', 'error S-NONE'],
  ])('%s → %s', async (said, rule) => {
    expect(total('new')).not.toBe(107)
    expect(await rulesOf(said)).toContain(rule)
  })

  test.each([
    '第三次修订申请办理流程，第十四件申请由专人答复。',
    '认真办好每一件申请，“办结一件申请、解决一个问题”。',
    '一是规范申请受理，二是及时答复，三是（一）至（四）逐项落实。',
    '申请答复落实三审三校、一网通办、一次性告知、“三件套”制度。',
    '申请办结数十件，答复三四件，受理十余件。',
    '完善行政复议、行政诉讼两项机制，受理申请两个环节，答复三个方面。',
    '受理政府信息公开申请作为一件大事来抓，行政诉讼零起诉。',
    '二〇二四年受理申请的十五个工作日内答复，“十四五”期间行政复议实现零投诉。',
  ])('%s → 不提示', async (said) => {
    expect(await rulesOf(said)).toEqual([])
  })

  test('与表相符的不报，也计入正文的数', async () => {
    const figures = { ...seed, 't3.new.total': 107, 't2.normative.repealed': 7 }
    const said = '收到政府信息公开申请一百零七件；规范性文件废止三份，到期失效四份。'
    const report = await reportOf(figures, said)
    expect(judge(report, null).filter(({ rule }) => /^S-(?:NEW|NORM)/.test(rule))).toEqual([])
    const numbers = spokenCounts(passagesOf(report.paragraphs))
    expect(numbers.map(({ concept, value }) => [concept, value])).toEqual(
      expect.arrayContaining([
        ['new', 107],
        ['repealed', 3],
        ['normative.expired', 4],
      ]),
    )
  })
})

test('与上年雷同的正文要求说明', async () => {
  const long = Array.from(
    { length: 60 },
    (_, index) => `第${'一二三四五六七八九十'[index % 10]}项工作由责任科室按季度推进并逐项销号`,
  ).join('。')
  const previous = await reportOf(seed, long, 2023)
  const same = judge(await reportOf(seed, long), previous)
  expect(same.map(({ rule }) => rule)).toContain('S-REPEAT')
  expect(before(about).length + after.length).toBe(8)
})

describe('说法各异而与表相符的正文不报', () => {
  const figures = { ...seed }
  const total = (row: string) => figures[`t3.${row}.total` as CellId]
  const [fresh, old, done, left] = ['new', 'carriedIn', 'total', 'carriedOut'].map(total) as [
    number,
    number,
    number,
    number,
  ]
  test.each([
    `全年共收到政府信息公开申请${fresh}件，上年结转${old}件，办结${done}件，结转下年度${left}件。`,
    `共受理申请${fresh + old}件，同比增长12%，答复${done}件（含上年度结转申请${old}件，另有${left}件顺延到下年度答复）。`,
    `收到申请${fresh}件，其中网上申请${fresh - 3}件、信函申请3件，按时办结率100%。`,
    '2024年未发生因政府信息公开被纠正的行政复议和行政诉讼。',
    '受理群众咨询投诉300余件，办结率98.5%，网站访问量12万人次。',
    '办理人大代表建议20件、政协提案15件，答复率100%。',
    '全年收到依申请公开政府信息的咨询电话50个。',
    '开设专栏3个，制定规范性文件备案审查制度1项。',
    '接收群众通过12345热线反映的问题2600条。',
    '组织培训2次，参加培训120人次，行政复议、行政诉讼2类案件按月通报。',
  ])('%s', async (said) => {
    expect(await rulesOf(said)).toEqual([])
  })
})
