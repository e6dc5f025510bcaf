import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { App, Button, Input, Select, Upload } from 'antd'
import { useState } from 'react'
import { Page } from '../../console/kit/page.tsx'
import { Await } from '../../console/kit/states.tsx'
import { Way } from '../../console/kit/way.tsx'
import { matterQuery } from '../../steps/screens/place.ts'
import type { ReadText, TextsView } from '../api-types.ts'
import { documents } from './places.ts'
import { textsQuery, useDraftItem, useKeepText, useOutline, useWord } from './words-api.ts'

/** What was made of the words, before they are kept for good. */
const Outline = ({ read }: { read: ReadText }) => (
  <section className="panel" aria-labelledby="outline-title">
    <h2 id="outline-title">识别结果</h2>
    <p>
      正文前 {read.preamble} 段，条 {read.articles} 条，章节和条共 {read.units.length} 个。
      {read.articles === 0 && '没有识别出条文；如有条文，请检查“第一条”是否在一段的开头。'}
    </p>
    <ol className="outline">
      {read.units.map(({ anchor, level, label, title, paragraphs }) => (
        <li key={anchor} className={`outline-${level}`}>
          {label} {title} {level === 'article' && paragraphs > 1 && <span className="quiet">{paragraphs} 段</span>}
        </li>
      ))}
    </ol>
  </section>
)

function Writing({ id, texts, seq }: { id: string; texts: TextsView; seq: number }) {
  const [text, setText] = useState(texts.editions.at(-1)?.text ?? '')
  const [validFrom, setValidFrom] = useState(texts.mayBeginOn.at(-1))
  const [reason, setReason] = useState('')
  const { message } = App.useApp()
  const said = (error: Error) => message.error(error.message, 6)
  const outline = useOutline(id)
  const word = useWord(id)
  const keep = useKeepText(id)
  const take = (file: File) => {
    word.mutate(file, {
      onSuccess: (read) => {
        setText(read.text)
        for (const warning of read.warnings) message.warning(warning, 6)
      },
      onError: said,
    })
    return false
  }
  const send = () =>
    validFrom &&
    keep.mutate(
      { seen: seq, text, validFrom, reason },
      { onSuccess: () => message.success('正文已保存为新的一版'), onError: said },
    )
  return (
    <section className="panel" aria-labelledby="writing-title">
      <h2 id="writing-title">录入正文</h2>
      <Upload accept=".docx" showUploadList={false} beforeUpload={take}>
        <Button loading={word.isPending}>从 Word 读入</Button>
      </Upload>
      <Input.TextArea
        aria-label="正文"
        placeholder="粘贴正文，一段一行；“第一章”“第一条”在一段的开头"
        autoSize={{ minRows: 12, maxRows: 30 }}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="form-foot">
        <span>
          自
          <Select
            aria-label="这一版施行的日期"
            value={validFrom}
            options={texts.mayBeginOn.map((day) => ({ value: day, label: day }))}
            onChange={setValidFrom}
          />
          起施行
        </span>
        <Input
          aria-label="说明"
          placeholder="说明（可不填）"
          maxLength={300}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button loading={outline.isPending} onClick={() => outline.mutate(text, { onError: said })}>
          看识别结果
        </Button>
        <Button type="primary" loading={keep.isPending} onClick={send}>
          保存这一版
        </Button>
      </div>
      {outline.data && <Outline read={outline.data} />}
    </section>
  )
}

const Editions = ({ id, texts }: { id: string; texts: TextsView }) => (
  <section className="panel" aria-labelledby="editions-title">
    <h2 id="editions-title">历次文本 {texts.editions.length} 版</h2>
    <ul>
      {texts.editions.map(({ edition, validFrom, articles, hash }) => (
        <li key={edition}>
          第 {edition} 版，自 {validFrom} 起，{articles} 条 <span className="quiet">{hash.slice(0, 16)}</span>{' '}
          {texts.isPublic && (
            <Button size="small" href={`/documents/${id}/${edition}`}>
              公开页面
            </Button>
          )}
        </li>
      ))}
    </ul>
  </section>
)

function Words({ id, texts }: { id: string; texts: TextsView }) {
  const matter = useQuery(matterQuery(documents, id))
  const draft = useDraftItem(id)
  const { message } = App.useApp()
  const begin = () =>
    draft.mutate(undefined, {
      onSuccess: () => message.success('已生成主动公开草稿，请在“主动公开”中审校'),
      onError: (error) => message.error(error.message),
    })
  const writable = texts.mayWrite && texts.mayBeginOn.length > 0 && matter.data
  return (
    <Page
      title={`正文：${matter.data?.title ?? ''}`}
      lead="一版一存，不改写；公布后修改的，先登记修改，再录入新的一版。"
      extra={
        <>
          <Way href={`/documents/${id}`}>返回文件</Way>
          {texts.itemId && <Way href={`/items/${texts.itemId}`}>主动公开信息</Way>}
          {texts.mayDraftItem && (
            <Button loading={draft.isPending} onClick={begin}>
              生成主动公开草稿
            </Button>
          )}
        </>
      }
    >
      <div className="matter-main">
        {texts.editions.length > 0 && <Editions id={id} texts={texts} />}
        {writable && <Writing key={texts.editions.length} id={id} texts={texts} seq={matter.data.seq} />}
        {texts.mayWrite && texts.mayBeginOn.length === 0 && (
          <p className="quiet">正文已录入。修改文件的，先在文件页面办理“登记修改”。</p>
        )}
      </div>
    </Page>
  )
}

export function DocumentWords() {
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery(textsQuery(id))
  return <Await query={query}>{(texts) => <Words key={id} id={id} texts={texts} />}</Await>
}
