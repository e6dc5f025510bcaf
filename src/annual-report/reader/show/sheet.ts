import { levelNames } from '../../words.ts'
import type { Verdict } from '../verdict.ts'

/** The review sheet of a directory: a line for each report, a line for each finding. */

const standing = { ok: '未发现问题', findings: '有问题', unreadable: '读不了' }

const count = ({ findings }: Verdict, level: string) => findings.filter((each) => each.level === level).length

const overview = (verdicts: readonly Verdict[]) => [
  ['文件', '机关', '年度', '格式', '结论', '错误', '需说明', '提示', '读到的格数', '说明'],
  ...verdicts.map((verdict) => [
    verdict.file,
    verdict.organ ?? '',
    verdict.year ?? '',
    verdict.format ?? '',
    standing[verdict.status],
    count(verdict, 'error'),
    count(verdict, 'explain'),
    count(verdict, 'hint'),
    Object.keys(verdict.cells).length,
    verdict.reason ?? '',
  ]),
]

const details = (verdicts: readonly Verdict[]) => [
  ['文件', '机关', '年度', '级别', '发现', '单元格', '原文', '应为', '实为', '规则', '依据', '复核意见'],
  ...verdicts.flatMap(({ file, organ, year, findings }) =>
    findings.map(({ level, message, cells, quote, expected, actual, rule, article, ruling }) => [
      file,
      organ ?? '',
      year ?? '',
      levelNames[level],
      message,
      cells.join(' '),
      quote ?? '',
      expected ?? '',
      actual ?? '',
      rule,
      article,
      ruling ?? '',
    ]),
  ),
]

export async function reviewSheet(verdicts: readonly Verdict[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: [
      { name: '总表', rows: overview(verdicts) },
      { name: '发现', rows: details(verdicts) },
    ],
  })
}
