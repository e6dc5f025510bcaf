import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import { em, styles } from './docx-styles.ts'

/** 发文机关标志 and the rule below the number are the only red of a page (GB/T 9704—2012 §7.2). */
export const mark = 'C8161D'

/** 22 lines of 28 characters fill the type area (§5.2.2): 28.95 pt to a line, 0.2 pt off between characters. */
const set = { line: 579, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
const tight = { characterSpacing: -4 }

export const letterStyles: IStylesOptions = {
  default: styles.default!,
  paragraphStyles: [
    {
      id: 'LetterMark',
      name: '发文机关标志',
      run: { font: { ascii: 'Times New Roman', eastAsia: '方正小标宋简体' }, color: mark, bold: false },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: 'LetterBody',
      name: '公文正文',
      quickFormat: true,
      run: tight,
      paragraph: { alignment: AlignmentType.BOTH, spacing: set, indent: { firstLine: 2 * em } },
    },
    { id: 'LetterFlush', name: '主送机关', run: tight, paragraph: { spacing: set } },
    {
      id: 'LetterClosing',
      name: '公文落款',
      paragraph: { alignment: AlignmentType.RIGHT, spacing: set, indent: { right: 4 * em }, keepLines: true },
    },
    {
      id: 'LetterForm',
      name: '表单',
      run: { size: 28 },
      paragraph: { spacing: { line: 400, lineRule: LineRuleType.AT_LEAST, before: 40, after: 40 } },
    },
    { id: 'LetterNote', name: '表单说明', run: { size: 24 }, paragraph: { spacing: { before: 120 } } },
  ],
}
