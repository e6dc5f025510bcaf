import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** The server names pages by their whole address, /console/…; inside the console one goes there without leaving it. */
export function Way({ href, className, children }: { href: string; className?: string; children: ReactNode }) {
  if (!href.startsWith('/console/'))
    return (
      <a href={href} className={className}>
        {children}
      </a>
    )
  const { pathname, searchParams } = new URL(href, window.location.origin)
  return (
    <Link to={pathname.slice('/console'.length)} search={Object.fromEntries(searchParams)} className={className}>
      {children}
    </Link>
  )
}
