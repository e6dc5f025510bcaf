import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { Way } from '../../console/kit/way.tsx'
import type { Finding } from '../api-types.ts'
import { levelNames } from '../words.ts'
import { nameOfCell } from './cell-names.ts'
import { useExplain } from './report-api.ts'
import { useWorkbench } from './workbench.ts'

function Explanation({ finding, onDone }: { finding: Finding; onDone: () => void }) {
  const { view } = useWorkbench()
  const { message } = App.useApp()
  const explain = useExplain(view.report.id)
  const [text, setText] = useState(finding.explanation ?? '')
  const save = () =>
    explain.mutate(
      { finding: finding.id, text },
      {
        onSuccess: () => {
          message.success(text ? '说明已保存' : '说明已撤回')
          onDone()
        },
        onError: (error) => message.error(error.message),
      },
    )
  return (
    <div className="finding-answer">
      <Input.TextArea
        aria-label="说明"
        placeholder="写明口径、时点或范围的不同，例如：省平台计 47 件，含已到期尚未移出的 4 件"
        autoSize={{ minRows: 3, maxRows: 8 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoFocus
      />
      <Button
        size="small"
        type="primary"
        onClick={save}
        loading={explain.isPending}
        disabled={!text && !finding.explanation}
      >
        保存说明
      </Button>
      <Button size="small" type="text" onClick={onDone}>
        取消
      </Button>
    </div>
  )
}

const Mend = ({ finding, answering, onAnswer }: { finding: Finding; answering: boolean; onAnswer: () => void }) => {
  const { view, light, openDoor } = useWorkbench()
  const cell = finding.cells.find((id) => id in view.cells)
  return (
    <p className="finding-ways">
      {(finding.cells.length > 0 || finding.marks.length > 0) && (
        <Button size="small" type="link" onClick={() => light(finding)}>
          定位
        </Button>
      )}
      {cell && (
        <Button size="small" type="link" onClick={() => openDoor(cell)} title={nameOfCell(cell)}>
          看记录
        </Button>
      )}
      {finding.link && (
        <Way className="finding-mend" href={finding.link}>
          去更正
        </Way>
      )}
      {finding.level === 'explain' && view.editable && !answering && (
        <Button size="small" type="link" onClick={onAnswer}>
          {finding.explanation ? '修改说明' : '填写说明'}
        </Button>
      )}
    </p>
  )
}

/** One opinion of the checker: what is wrong, by which rule, where, and the quick way to mend it. */
export function FindingCard({ finding }: { finding: Finding }) {
  const { lit } = useWorkbench()
  const [answering, answer] = useState(false)
  return (
    <article
      className={`finding ${finding.level}${lit?.id === finding.id ? ' lit' : ''}${finding.explanation ? ' answered' : ''}`}
      data-finding={finding.id}
    >
      <p className="finding-message">
        <span className="finding-level">{finding.explanation ? '已说明' : levelNames[finding.level]}</span>
        {finding.message}
      </p>
      {finding.quote && <blockquote>{finding.quote}</blockquote>}
      {finding.explanation && !answering && <p className="finding-explanation">说明：{finding.explanation}</p>}
      <p className="finding-rule" title={finding.article}>
        {finding.rule}
        {finding.article && <span> · {finding.article}</span>}
      </p>
      {answering ? (
        <Explanation finding={finding} onDone={() => answer(false)} />
      ) : (
        <Mend finding={finding} answering={answering} onAnswer={() => answer(true)} />
      )}
    </article>
  )
}
