import { strongRule } from './styles.ts'

/**
 * Reading for the elderly and for weak eyes (无障碍环境建设法§32; 国办公开办函〔2021〕28号): size, contrast and a page
 * without what is beside the point, chosen once, kept for a year, without an account or a script. The same pages for
 * everybody; only one small style sheet differs.
 */
export const textSizes = {
  standard: { label: '标准', percent: 100 },
  large: { label: '大字', percent: 125 },
  larger: { label: '特大字', percent: 150 },
} as const
export const contrasts = {
  system: { label: '标准', hint: '跟随系统设置' },
  strong: { label: '高对比', hint: '黑白分明，链接加下划线' },
} as const
export const layouts = {
  full: { label: '完整' },
  simple: { label: '简洁', hint: '只留查找、办事和正文，行距加大，按钮加大' },
} as const

export type Reading = {
  size: keyof typeof textSizes
  contrast: keyof typeof contrasts
  layout: keyof typeof layouts
}
export const blankReading: Reading = { size: 'standard', contrast: 'system', layout: 'full' }

/** What the two buttons of the masthead choose. */
export const modes = {
  standard: blankReading,
  elder: { size: 'large', contrast: 'system', layout: 'simple' },
} as const satisfies Record<string, Reading>

const own = <Options extends object>(options: Options, word: string | undefined, otherwise: keyof Options) =>
  word && Object.hasOwn(options, word) ? (word as keyof Options) : otherwise

/** In the cookie: `large.system.simple`; one word alone is a size, as it was written before. */
export const readingOut = ({ size, contrast, layout }: Reading) => [size, contrast, layout].join('.')
export function readingIn(cookie: string | undefined): Reading {
  const [size, contrast, layout] = (cookie ?? '').split('.')
  return {
    size: own(textSizes, size, blankReading.size),
    contrast: own(contrasts, contrast, blankReading.contrast),
    layout: own(layouts, layout, blankReading.layout),
  }
}

const simple = `.extra { display: none; }
.two { grid-template-columns: 1fr; }
body { line-height: 2; }
p, li { margin-block-end: 1.3em; }
button, .button, .entries a { min-height: 3.25rem; }
`

/** The size, and no button that would change nothing. */
export function readingStyle(cookie: string | undefined): string {
  const { size, contrast, layout } = readingIn(cookie)
  const standard = readingOut(readingIn(cookie)) === readingOut(blankReading)
  return [
    `html { font-size: ${textSizes[size].percent}%; }\n`,
    standard
      ? '.reading-switch .reading-standard { display: none; }\n'
      : '.reading-switch .reading-larger { display: none; }\n',
    contrast === 'strong' ? strongRule : '',
    layout === 'simple' ? simple : '',
  ].join('')
}
