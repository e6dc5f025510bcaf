import type { FC } from 'hono/jsx'
import { generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'

/** As a file of its own: a page that few scan does not draw it each time. */
export function qrFile(text: string): string {
  const code = generate(text)
  const size = code.size + 6
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3 -3 ${size} ${size}"><path d="M-3-3h${size}v${size}h-${size}z" fill="#fff"/><path d="${toSvgPath(code)}"/></svg>`
}

/** A picture that a telephone reads, drawn on the server; black on white whatever the page's colours. */
export const Qr: FC<{ text: string; label: string }> = ({ text, label }) => {
  const code = generate(text)
  return (
    <svg class="qr" viewBox={`-3 -3 ${code.size + 6} ${code.size + 6}`} role="img" aria-label={label}>
      <path d={`M-3-3h${code.size + 6}v${code.size + 6}h-${code.size + 6}z`} fill="#fff" />
      <path d={toSvgPath(code)} fill="#000" />
    </svg>
  )
}
