/**
 * The look of the house as plain data: the public pages turn it into CSS custom properties (styles.ts),
 * the console into an Ant Design theme. Contrast on white is in the comment; body text needs 4.5 (WCAG 2.2, 1.4.3).
 */
export const colors = {
  ink: '#1b2230', // 15.9
  quiet: '#4d5769', // 7.3
  line: '#d9dee6',
  edge: '#7f8a9c', // 3.5: borders of controls
  ground: '#f5f7fa',
  paper: '#ffffff',
  blue: '#14467f', // 9.4: headings, links, the state's calm
  blueDeep: '#0e3260', // 12.8
  blueSoft: '#e8eff8',
  red: '#b01e23', // 6.9: one accent, never a surface
  redSoft: '#fbeeee',
  visited: '#5c3d82', // 8.2
  focus: '#0b5fff', // 5.2
  amber: '#8a5a00', // 5.9
  amberSoft: '#fff6e0',
  green: '#1f6b45', // 6.4
  greenSoft: '#e9f5ee',
} as const

/** Where a reader or the system asks for more contrast. */
export const strongColors = {
  ink: '#000',
  quiet: '#1f2733',
  line: '#4d5769',
  edge: '#1f2733',
  ground: '#fff',
  'blue-soft': '#fff',
  blue: '#00307a',
  visited: '#42186e',
  red: '#8f0005',
} as const

/** Series of a chart, told apart in grey print as well: lightness alternates. */
export const series = ['#14467f', '#6ea2dc', '#b01e23', '#e0a03a', '#6b4e96', '#7f8a9c', '#b9c3d0'] as const

/** The reader's own Chinese fonts first, ours from /fonts last (house.md §8). */
export const fonts = {
  sans: [
    'PingFang SC',
    'HarmonyOS Sans SC',
    'MiSans',
    'Microsoft YaHei',
    'Source Han Sans SC',
    'Source Han Sans CN',
    'Noto Sans CJK SC',
    'Noto Sans SC',
    'Hiragino Sans GB',
    'WenQuanYi Micro Hei',
    'Gongkai Sans',
    'sans-serif',
  ],
  serif: [
    'Source Han Serif SC',
    'Source Han Serif CN',
    'Noto Serif CJK SC',
    'Noto Serif SC',
    'Songti SC',
    'STZhongsong',
    'STSong',
    'NSimSun',
    'SimSun',
    'Gongkai Serif',
    'serif',
  ],
} as const

/** rem; the root is the reader's own size, larger in the mode for the elderly. */
export const sizes = {
  small: 0.875,
  text: 1.0625,
  lead: 1.1875,
  h3: 1.25,
  h2: 1.5,
  h1: 2,
  figure: 2.25,
} as const

export const shape = { radius: 4, measure: 42, wide: 74 } as const
