import type { ThemeConfig } from 'antd'
import { colors, fonts, shape } from '../portal/tokens.ts'

const family = (names: readonly string[]) => names.map((name) => (name.includes(' ') ? `"${name}"` : name)).join(', ')

/** The portal's tokens, said in Ant Design's words: one look, two shells. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: colors.blue,
    colorInfo: colors.blue,
    colorLink: colors.blue,
    colorError: colors.red,
    colorWarning: colors.amber,
    colorSuccess: colors.green,
    colorPrimaryBg: colors.blueSoft,
    colorInfoBg: colors.blueSoft,
    colorErrorBg: colors.redSoft,
    colorErrorBorder: '#e6bfc1',
    colorWarningBg: colors.amberSoft,
    colorSuccessBg: colors.greenSoft,
    colorText: colors.ink,
    colorTextSecondary: colors.quiet,
    colorTextDescription: colors.quiet,
    colorTextTertiary: colors.quiet,
    colorTextPlaceholder: '#667085',
    colorBorder: '#b4bdcb',
    colorBorderSecondary: colors.line,
    colorBgLayout: colors.ground,
    borderRadius: shape.radius,
    fontFamily: family(fonts.sans),
    fontSize: 14,
    controlHeight: 34,
    // Who asked the system for less motion gets none (WCAG 2.3.3).
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
    boxShadowSecondary: '0 4px 20px rgb(27 34 48 / 12%)',
  },
  components: {
    Table: {
      headerBg: colors.ground,
      headerColor: colors.quiet,
      headerSplitColor: 'transparent',
      cellPaddingBlock: 11,
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Form: { itemMarginBottom: 18 },
    Tag: { defaultBg: colors.ground, defaultColor: colors.quiet },
  },
}

/** The same tokens as custom properties for our own style sheet. */
export function applyTokens(root: HTMLElement) {
  for (const [name, value] of Object.entries(colors)) root.style.setProperty(`--${name}`, value)
  root.style.setProperty('--sans', family(fonts.sans))
  root.style.setProperty('--serif', family(fonts.serif))
}
