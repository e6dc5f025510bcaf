import { AlignmentType, type ISectionOptions, type IStylesOptions, LineRuleType } from 'docx'

// GB/T 9704—2012 §5.2, §7.2: A4, 天头 37 mm, 订口 28 mm, type area 156 × 225 mm; 3号仿宋, 28 pt to the line.
const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)

export const page: NonNullable<ISectionOptions['properties']> = {
  page: {
    size: { width: twips(210), height: twips(297) },
    margin: {
      top: twips(37),
      bottom: twips(35),
      left: twips(28),
      right: twips(26),
      header: twips(20),
      footer: twips(23),
    },
  },
}

/** One character of 3号 type, in twips. */
export const em = 320

const western = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' }
const face = (eastAsia: string) => ({ ...western, eastAsia })
const set = { line: 560, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
const black = '000000'

export const styles: IStylesOptions = {
  default: {
    document: { run: { font: face('仿宋'), size: 32, color: black, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    title: {
      run: { font: face('方正小标宋简体'), size: 44, color: black },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...set, line: 640, after: 400 }, keepNext: true },
    },
    heading1: {
      run: { font: face('黑体'), size: 32, color: black, bold: false },
      paragraph: { spacing: { ...set, before: 160 }, indent: { firstLine: 2 * em }, keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: { font: face('楷体'), size: 32, color: black, bold: false },
      paragraph: { spacing: set, indent: { firstLine: 2 * em }, keepNext: true, outlineLevel: 1 },
    },
  },
  paragraphStyles: [
    {
      id: 'ReportBody',
      name: '报告正文',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.BOTH, spacing: set, indent: { firstLine: 2 * em } },
    },
    {
      id: 'ReportTable',
      name: '报告表格',
      quickFormat: true,
      run: { font: face('宋体'), size: 19 },
      paragraph: { spacing: { line: 240, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 } },
    },
    {
      id: 'ReportClosing',
      name: '报告落款',
      paragraph: { alignment: AlignmentType.RIGHT, spacing: set, indent: { right: 4 * em }, keepLines: true },
    },
  ],
}

export const columnTwips = (columns: number[]): number[] => columns.map(twips)
