import { colors } from './tokens.ts'

/** The mark: a door ajar. Every number is a door. The masthead draws the same shapes in the page's own colours. */
export const markShapes = {
  wall: 'M2 2h28v28H2z',
  light: 'M9 7h14v19H9z',
  door: 'M9 7l8.5 3.4v19.2L9 26z',
} as const

export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<path d="${markShapes.wall}" fill="${colors.red}"/>
<path d="${markShapes.light}" fill="${colors.paper}"/>
<path d="${markShapes.door}" fill="${colors.blueDeep}"/>
</svg>
`
