import { Link } from '@tanstack/react-router'
import { Button, Input, Progress, Upload } from 'antd'
import { type ClipboardEvent, useState } from 'react'
import { sheetUrl } from './check-api.ts'
import { type Item, useBatch } from './use-batch.ts'
import { VerdictMark } from './verdict-mark.tsx'

const accepted = '.html,.htm,.shtml,.docx,.pdf,.xlsx,.json,.txt,.md'
const stateNames = { waiting: '等候', reading: '正在读…', done: '', failed: '没有核校成' }

const Files = ({ onFile }: { onFile: (file: File) => void }) => (
  <Upload.Dragger
    accept={accepted}
    multiple
    showUploadList={false}
    beforeUpload={(file) => {
      onFile(file)
      return false
    }}
  >
    <p>把年报文件拖到这里，可以一次放入多份；或点一下选择文件</p>
    <p className="quiet">网页、Word（docx）、PDF、Excel（xlsx）、文本，每份不超过 20 MB。文件里的程序不会运行。</p>
  </Upload.Dragger>
)

/** A table copied from a browser comes as HTML and is sent as such; it is never put into this page. */
function Paste({ onFile }: { onFile: (file: File) => void }) {
  const [text, write] = useState('')
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html')
    if (!/<table/i.test(html)) return
    event.preventDefault()
    onFile(new File([html], '粘贴的网页.html', { type: 'text/html' }))
  }
  const send = () => {
    onFile(new File([text], '粘贴的文字.txt', { type: 'text/plain' }))
    write('')
  }
  return (
    <div className="check-paste">
      <label htmlFor="check-paste">或者粘贴年报正文，或从浏览器里复制的表格</label>
      <Input.TextArea
        id="check-paste"
        autoSize={{ minRows: 2, maxRows: 8 }}
        value={text}
        onPaste={paste}
        onChange={({ target }) => write(target.value)}
      />
      <Button disabled={text.trim() === ''} onClick={send}>
        核校粘贴的文字
      </Button>
    </div>
  )
}

const Line = ({ item }: { item: Item }) => (
  <li className={`check-item ${item.state}`}>
    <span className="check-name">{item.name}</span>
    {item.state === 'done' ? (
      <span className="check-came">
        {item.reports.map((line) => (
          <span key={line.id}>
            {line.organ ? `${line.organ}${line.year ? ` ${line.year}` : ''}　` : ''}
            <VerdictMark line={line} />
            {line.reason && <span className="quiet">　{line.reason}</span>}
          </span>
        ))}
        {item.known && <span className="quiet">曾经收到过，已重新核校，人工更正和意见都保留</span>}
      </span>
    ) : (
      <span className={item.state === 'failed' ? 'late' : 'quiet'}>{item.problem ?? stateNames[item.state]}</span>
    )}
  </li>
)

const Ended = ({ batch }: { batch: string }) => (
  <p className="check-ended">
    <Link to="/check" search={{ batch }}>
      下面只看这一批
    </Link>
    <a href={sheetUrl({ batch })} download>
      下载这一批的核校表
    </a>
  </p>
)

/** Several files at once, each with its own progress. */
export function Drop() {
  const { items, add, batch } = useBatch()
  const over = items.filter(({ state }) => state === 'done' || state === 'failed').length
  return (
    <section className="panel" aria-label="放入年报">
      <Files onFile={add} />
      <Paste onFile={add} />
      {items.length > 0 && (
        <div aria-live="polite">
          {items.length > 1 && (
            <Progress
              percent={Math.round((over / items.length) * 100)}
              format={() => `${over} / ${items.length}`}
              aria-label="本批进度"
            />
          )}
          <ol className="check-items">
            {items.map((item) => (
              <Line key={item.key} item={item} />
            ))}
          </ol>
          {batch && over === items.length && <Ended batch={batch} />}
        </div>
      )}
    </section>
  )
}
