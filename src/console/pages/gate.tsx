import type { ReactNode } from 'react'

/** The door before the house: sign-in and first set-up stand in the same quiet frame. */
export const Gate = ({ title, lead, children }: { title: string; lead: string; children: ReactNode }) => (
  <main className="gate">
    <div className="gate-box">
      <h1>{title}</h1>
      <p className="gate-lead">{lead}</p>
      {children}
    </div>
    <footer className="gate-foot">
      <a href="/">返回政府信息公开门户</a>
    </footer>
  </main>
)
