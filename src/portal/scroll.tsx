import type { Child, FC } from 'hono/jsx'

/** What is wider than a phone scrolls by itself, named and reachable with the keyboard (WCAG 2.1.1); the page never does. */
export const Scroll: FC<{ label?: string; labelledBy?: string; children?: Child }> = ({
  label,
  labelledBy,
  children,
}) => (
  <section class="table-scroll" aria-label={label} aria-labelledby={labelledBy} tabindex={0}>
    {children}
  </section>
)
