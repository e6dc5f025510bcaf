import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Select, Table, type TableColumnsType, Tabs } from 'antd'
import { useState } from 'react'
import type { AskedLine, SearchDesk } from '../../portal/search/api-types.ts'
import { getJson, Malformed, sendJson } from '../kit/http.ts'
import { Page } from '../kit/page.tsx'
import { Await, Nothing } from '../kit/states.tsx'

/** 检索用词和检索记录: what people look for, and how the search may find it. */

const columns: TableColumnsType<AskedLine> = [
  {
    title: '检索词',
    dataIndex: 'asked',
    className: 'record-name',
    render: (asked: string) => <a href={`/search?q=${encodeURIComponent(asked)}`}>{asked}</a>,
  },
  { title: '次数', dataIndex: 'times', align: 'right' },
  { title: '结果', dataIndex: 'found', align: 'right' },
  { title: '打开结果', dataIndex: 'opened', align: 'right' },
  { title: '最近', dataIndex: 'lastDay' },
]

const Asked = ({ lines, none }: { lines: AskedLine[]; none: string }) =>
  lines.length === 0 ? (
    <Nothing>{none}</Nothing>
  ) : (
    <Table rowKey="asked" size="small" columns={columns} dataSource={lines} pagination={{ pageSize: 20 }} />
  )

type Texts = { own: string; synonyms: string; bestBets: string }
const parted = (text: string) =>
  text
    .split(/[、,，;；]/)
    .map((word) => word.trim())
    .filter(Boolean)
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const textsOf = ({ own, synonyms, bestBets }: SearchDesk['words']): Texts => ({
  own: own.join('\n'),
  synonyms: synonyms.map((group) => group.join('、')).join('\n'),
  bestBets: bestBets
    .map(({ words, title, path, note }) => [words.join('、'), title, path, note].join(' | '))
    .join('\n'),
})

const wordsOf = ({ own, synonyms, bestBets }: Texts) => ({
  own: linesOf(own),
  synonyms: linesOf(synonyms).map(parted),
  bestBets: linesOf(bestBets).map((line) => {
    const [words = '', title = '', path = '', note = ''] = line.split('|').map((part) => part.trim())
    return { words: parted(words), title, path, note }
  }),
})

const fields = [
  { name: 'synonyms', label: '同义词', extra: '一行一组，用顿号隔开：低保、最低生活保障。', rows: 12 },
  { name: 'own', label: '专用词', extra: '一行一个，检索时不拆开：本地的地名、项目名。', rows: 6 },
  { name: 'bestBets', label: '置顶', extra: '一行一条：检索词、检索词 | 标题 | 网址 | 说明。', rows: 4 },
] as const

function Words({ desk }: { desk: SearchDesk }) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: (texts: Texts) => sendJson('PUT', '/api/search/words', wordsOf(texts)),
    onSuccess: () => message.success('已保存，即时生效'),
    onError: (error) =>
      message.error(error instanceof Malformed ? error.errors.map((each) => each.message).join('；') : error.message),
    onSettled: () => queries.invalidateQueries({ queryKey: ['search'] }),
  })
  return (
    <Form<Texts>
      layout="vertical"
      initialValues={textsOf(desk.words)}
      disabled={!desk.mayChange}
      onFinish={(texts) => save.mutate(texts)}
    >
      {fields.map(({ name, label, extra, rows }) => (
        <Form.Item key={name} name={name} label={label} extra={extra}>
          <Input.TextArea autoSize={{ minRows: rows, maxRows: 24 }} />
        </Form.Item>
      ))}
      {desk.mayChange && (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      )}
    </Form>
  )
}

const periods = [30, 90, 365].map((days) => ({ value: days, label: `近${days}天` }))

export function SearchWords() {
  const [days, setDays] = useState(90)
  const query = useQuery({
    queryKey: ['search', days],
    queryFn: () => getJson<SearchDesk>(`/api/search?days=${days}`),
  })
  return (
    <Page title="检索" extra={<Select aria-label="时间" value={days} onChange={setDays} options={periods} />}>
      <Await query={query}>
        {(desk) => (
          <>
            <p className="quiet">
              可以查到 {desk.documents} 条；自 {desk.since} 起检索 {desk.totals.times} 次，其中没有结果的{' '}
              {desk.totals.without} 次。不记录检索的人，少于 {desk.least} 次的检索词不列出。
            </p>
            <Tabs
              items={[
                {
                  key: 'without',
                  label: '没有结果的',
                  children: <Asked lines={desk.without} none="这段时间没有查过三次以上而查不到的词" />,
                },
                {
                  key: 'most',
                  label: '检索最多的',
                  children: <Asked lines={desk.most} none="这段时间没有检索三次以上的词" />,
                },
                { key: 'words', label: '检索用词', children: <Words desk={desk} /> },
              ]}
            />
          </>
        )}
      </Await>
    </Page>
  )
}
