import { writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import type { Cell } from './cell.ts'
import type { Register } from './register.ts'

const headerStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
} as const

const guideHead = ['列名', '是否必填', '怎么填', '示例', '也认得的列名']

/** An empty register to fill in: one header row, and a second sheet saying what each column takes. */
export function writeTemplate(register: Register): Promise<Uint8Array> {
  const columns = Object.values(register.columns)
  const guide = columns.map(({ title, required, hint, example, aliases }) => [
    title,
    required ? '必填' : '选填',
    hint,
    example,
    aliases.join('、'),
  ])
  const styled = (heads: readonly string[]) =>
    new Map(heads.map((value, index) => [`0,${index}`, { value, style: headerStyle }]))
  return writeXlsx({
    sheets: [
      {
        name: register.title,
        rows: [columns.map(({ title }) => title)],
        columns: columns.map(({ title }) => ({ width: Math.max(14, title.length * 2.4) })),
        cells: styled(columns.map(({ title }) => title)),
        freezePane: { rows: 1 },
      },
      {
        name: '填写说明',
        rows: [guideHead, ...guide],
        columns: [{ width: 18 }, { width: 10 }, { width: 60 }, { width: 30 }, { width: 40 }],
        cells: styled(guideHead),
        freezePane: { rows: 1 },
      },
    ],
  })
}

/** A filled register: the same header row, then one line per record. */
export async function writeRegister(
  register: Register,
  lines: Iterable<Readonly<Record<string, Cell>>>,
): Promise<Uint8Array> {
  const columns = Object.entries(register.columns)
  function* cells() {
    for (const line of lines) yield columns.map(([field]) => line[field] ?? null)
  }
  const stream = writeXlsxStream(cells(), {
    name: register.title,
    columns: columns.map(([, { title }]) => ({ header: title, width: Math.max(12, title.length * 2.4) })),
    freezePane: { rows: 1 },
  })
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
