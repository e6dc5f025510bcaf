import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** The server names the console's pages from its root or from the site's; either way one goes there without leaving. */
export function Way({ href, className, children }: { href: string; className?: string; children: ReactNode }) {
  const { pathname, searchParams } = new URL(href, window.location.origin)
  return (
    <Link to={pathname.replace(/^\/console(?=\/)/, '')} search={Object.fromEntries(searchParams)} className={className}>
      {children}
    </Link>
  )
}
