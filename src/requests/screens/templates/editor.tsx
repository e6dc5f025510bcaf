import { useQuery } from '@tanstack/react-query'
import { App, Button, Popconfirm, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import {
  type TemplateKindView,
  type TemplateScope,
  type TemplatesView,
  templateScopes,
} from '../../letters/api-types.ts'
import { Reasons } from '../case/reasons.tsx'
import { Letter } from '../letter.tsx'
import { Chips } from './chips.tsx'
import { previewQuery, useSaveTemplate } from './templates-api.ts'
import { Versions } from './versions.tsx'

type Props = {
  kind: TemplateKindView
  scope: TemplateScope
  setScope: (scope: TemplateScope) => void
  mayWrite: TemplatesView['mayWrite']
}

/** What stands when nobody of this scope has changed it. */
const under = ({ site, standard }: TemplateKindView, scope: TemplateScope) =>
  scope === 'organ' ? (site?.text ?? standard) : standard

/** Typing is not interrupted by the server: the preview follows a moment later. */
function useSettled(text: string) {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => settle(text), 350)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

const scopes = Object.entries(templateScopes).map(([value, label]) => ({ value: value as TemplateScope, label }))

const Head = ({ kind, scope, setScope }: Pick<Props, 'kind' | 'scope' | 'setScope'>) => (
  <header className="template-head">
    <div>
      <h2>{kind.label}</h2>
      <p className="quiet">
        {kind.basis}
        {kind.term && `；${kind.term}`}
      </p>
    </div>
    <Segmented aria-label="适用范围" options={scopes} value={scope} onChange={setScope} />
  </header>
)

function Preview({ kind, text }: { kind: TemplateKindView; text: string }) {
  const { data, error } = useQuery(previewQuery(kind.id, useSettled(text)))
  if (error && !data) return <p className="quiet">预览暂时不可用：{error.message}</p>
  if (!data) return <p className="quiet">正在生成预览…</p>
  return (
    <div className="template-preview" aria-live="polite">
      {data.refusals.length > 0 ? (
        <div className="missing" role="status">
          <Reasons refusals={data.refusals} />
        </div>
      ) : (
        <p className="complete">必备要素齐全，可以保存</p>
      )}
      <Letter paper={data.paper} />
    </div>
  )
}

export function Editor({ kind, scope, setScope, mayWrite }: Props) {
  const { message } = App.useApp()
  const [text, write] = useState(kind[scope]?.text ?? under(kind, scope))
  const area = useRef<HTMLTextAreaElement>(null)
  const save = useSaveTemplate(kind.id, scope)
  const may = mayWrite[scope]
  const changed = text !== (kind[scope]?.text ?? under(kind, scope))
  const insert = (name: string) => {
    const field = area.current
    if (!field) return
    field.setRangeText(`{{${name}}}`, field.selectionStart, field.selectionEnd, 'end')
    field.focus()
    write(field.value)
  }
  const keep = (next: string | null) =>
    save.mutate(next, {
      onSuccess: () => message.success(next === null ? '已恢复' : '已保存，此后发出的文书按新模板'),
      onError: (error) => message.error(error.message),
    })
  return (
    <>
      <section className="panel template-editor" aria-label={`${kind.label}模板`}>
        <Head kind={kind} scope={scope} setScope={setScope} />
        <textarea
          ref={area}
          aria-label="模板正文，一行一段"
          value={text}
          readOnly={!may}
          spellCheck={false}
          onChange={(event) => write(event.target.value)}
        />
        <Chips slots={kind.slots} text={text} insert={may ? insert : null} />
        {may ? (
          <div className="template-acts">
            <Button type="primary" disabled={!changed} loading={save.isPending} onClick={() => keep(text)}>
              保存
            </Button>
            <Button disabled={!changed} onClick={() => write(kind[scope]?.text ?? under(kind, scope))}>
              放弃修改
            </Button>
            {kind[scope] && (
              <Popconfirm title="恢复后按上一级模板发文，现有版本仍可查。" onConfirm={() => keep(null)}>
                <Button>恢复默认</Button>
              </Popconfirm>
            )}
            <Versions kind={kind.id} scope={scope} load={write} />
          </div>
        ) : (
          <p className="quiet">
            {scope === 'site' ? '全站模板由政务公开办修改。' : '本机关模板由机关负责人、工作机构负责人修改。'}
          </p>
        )}
      </section>
      <Preview kind={kind} text={text} />
    </>
  )
}
