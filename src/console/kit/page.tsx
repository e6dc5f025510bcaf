import { type ReactNode, useEffect } from 'react'

export const useTitle = (title: string) => {
  useEffect(() => {
    document.title = `${title} · 政务公开工作台`
  }, [title])
}

type Props = { title: string; lead?: ReactNode; extra?: ReactNode; children: ReactNode }

export function Page({ title, lead, extra, children }: Props) {
  useTitle(title)
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead && <p className="page-lead">{lead}</p>}
        </div>
        {extra && <div className="page-extra">{extra}</div>}
      </header>
      {children}
    </div>
  )
}
