import { Drawer } from 'antd'
import { moment } from '../../console/kit/format.ts'
import { Nothing } from '../../console/kit/states.tsx'
import { useWorkbench } from './workbench.ts'

const words = (facts: Record<string, unknown>) =>
  ['reason', 'changeNote', 'text']
    .map((key) => facts[key])
    .filter((value): value is string => typeof value === 'string')

/** Who did what and when, and the editions that were published. Nothing here can be edited. */
export function History({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { view } = useWorkbench()
  return (
    <Drawer open={open} onClose={onClose} size={460} title="版本与办理记录">
      <h3 className="door-count">已公布的版本</h3>
      {view.editions.length === 0 && <p className="quiet">尚未公布。</p>}
      <ul className="history">
        {view.editions.toReversed().map((edition) => (
          <li key={edition.edition}>
            <strong>第 {edition.edition} 版</strong> <time>{moment(edition.publishedAt)}</time>
            {edition.changeNote && <p>{edition.changeNote}</p>}
            <p className="quiet">规则版本 {edition.ruleVersion}</p>
          </li>
        ))}
      </ul>
      <h3 className="door-count">办理记录</h3>
      {view.acts.length === 0 && <Nothing>还没有办理记录</Nothing>}
      <ul className="history">
        {view.acts.toReversed().map((act) => (
          <li key={act.seq}>
            <strong>{act.title}</strong> <time>{moment(act.at)}</time>
            <p className="quiet">{act.by}</p>
            {words(act.facts).map((said) => (
              <p key={said}>{said}</p>
            ))}
          </li>
        ))}
      </ul>
    </Drawer>
  )
}
