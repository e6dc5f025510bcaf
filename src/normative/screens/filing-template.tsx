import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { sendJson } from '../../console/kit/http.ts'
import type { FilingView } from '../api-types.ts'

/** The province's field list is not public: which column takes what is data of the site. */
export function TemplateEditor({ view }: { view: FilingView }) {
  const [columns, setColumns] = useState(view.template)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: () => sendJson('PUT', '/api/documents/filing/template', { columns }),
    onSuccess: () => {
      message.success('模板已保存')
      queries.invalidateQueries({ queryKey: ['documents', 'filing'] })
    },
    onError: (error) => message.error(error.message),
  })
  const change = (nth: number, next: Partial<FilingView['template'][number]>) =>
    setColumns(columns.map((each, n) => (n === nth ? { ...each, ...next } : each)))
  const locked = !view.mayChangeTemplate
  return (
    <details className="panel">
      <summary>报送模板（{view.template.length} 列）</summary>
      <ol className="template-columns">
        {columns.map(({ title, source, required }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <li key={nth}>
            <Input
              aria-label={`第 ${nth + 1} 列的列名`}
              disabled={locked}
              value={title}
              maxLength={40}
              onChange={({ target }) => change(nth, { title: target.value })}
            />
            <Select
              aria-label={`第 ${nth + 1} 列的来源`}
              disabled={locked}
              value={source}
              options={view.sources}
              onChange={(next) => change(nth, { source: next })}
            />
            <Checkbox
              disabled={locked}
              checked={required}
              onChange={({ target }) => change(nth, { required: target.checked })}
            >
              必填
            </Checkbox>
            {!locked && <Button onClick={() => setColumns(columns.filter((_, n) => n !== nth))}>删去</Button>}
          </li>
        ))}
      </ol>
      {!locked && (
        <div className="form-foot">
          <Button onClick={() => setColumns([...columns, { title: '新列', source: 'title', required: false }])}>
            加一列
          </Button>
          <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
            保存模板
          </Button>
        </div>
      )}
    </details>
  )
}
