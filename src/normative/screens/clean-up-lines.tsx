import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { getJson, sendJson } from '../../console/kit/http.ts'
import { Page } from '../../console/kit/page.tsx'
import { Await } from '../../console/kit/states.tsx'
import { Way } from '../../console/kit/way.tsx'
import type { CleanUpLine, CleanUpLines } from '../api-types.ts'
import { type Decision, decisions } from '../proceedings.ts'
import { cleanUps } from './places.ts'

const linesQuery = (id: string) =>
  queryOptions({
    queryKey: ['clean-ups', 'lines', id],
    queryFn: () => getJson<CleanUpLines>(`${cleanUps.api}/${id}/lines`),
  })

const options = Object.entries(decisions).map(([value, label]) => ({ value: value as Decision, label }))

/** One document: what shall become of it, and why. */
function Line({ id, line, mayDecide }: { id: string; line: CleanUpLine; mayDecide: boolean }) {
  const [decision, setDecision] = useState(line.decision)
  const [why, setWhy] = useState(line.why)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: () =>
      sendJson<CleanUpLines>('POST', `${cleanUps.api}/${id}/lines`, {
        documentId: line.documentId,
        decision,
        why: why || null,
      }),
    onSuccess: (lines) => {
      queries.setQueryData(linesQuery(id).queryKey, lines)
      queries.invalidateQueries({ queryKey: ['clean-ups'], refetchType: 'none' })
      message.success('意见已记下')
    },
    onError: (error) => message.warning(error.message),
  })
  const touched = decision !== line.decision || why !== line.why
  return (
    <tr>
      <th scope="row">
        <Way href={`/documents/${line.documentId}`}>{line.title}</Way>
        <p className="quiet">{line.docNumber}</p>
      </th>
      <td>
        <Select
          aria-label={`${line.title}：意见`}
          className="decision"
          placeholder="请选择"
          disabled={!mayDecide}
          value={decision}
          options={options}
          onChange={setDecision}
        />
      </td>
      <td>
        <Input
          aria-label={`${line.title}：理由`}
          disabled={!mayDecide}
          value={why}
          maxLength={1000}
          onChange={({ target }) => setWhy(target.value)}
        />
      </td>
      <td>
        {touched && decision && (
          <Button type="primary" size="small" loading={save.isPending} onClick={() => save.mutate()}>
            记下
          </Button>
        )}
      </td>
    </tr>
  )
}

const Lines = ({ id, lines: { lines, mayDecide } }: { id: string; lines: CleanUpLines }) => (
  <>
    <p className="sheet-state">
      已提意见 {lines.filter(({ decision }) => decision).length} 件，共 {lines.length} 件
    </p>
    <section className="sheet-scroll">
      <table className="sheet">
        <caption className="unseen">列入清理的文件和意见</caption>
        <thead>
          <tr>
            <th scope="col">文件</th>
            <th scope="col">意见</th>
            <th scope="col">理由</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={`${line.documentId} ${line.decision} ${line.why}`} id={id} line={line} mayDecide={mayDecide} />
          ))}
        </tbody>
      </table>
    </section>
  </>
)

export function CleanUpLinesPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery(linesQuery(id))
  return (
    <Page
      title="逐件清理意见"
      lead="全部提出意见后，在清理页面公布结果；废止、宣布失效自公布之日生效。"
      extra={<Way href={`/documents/clean-ups/${id}`}>返回这次清理</Way>}
    >
      <Await query={query}>{(lines) => <Lines id={id} lines={lines} />}</Await>
    </Page>
  )
}
