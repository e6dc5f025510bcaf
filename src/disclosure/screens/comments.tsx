import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { moment } from '../../console/kit/format.ts'
import type { ItemCase } from '../api-types.ts'
import { usePerform } from './item-api.ts'

type Props = {
  item: ItemCase
  /** The passage selected on the page: a new comment is about it. */
  quote?: string
  onShow?: (quote: string) => void
}

/** What readers of the draft say of a passage or of the whole; it changes nothing of what is signed. */
export function Comments({ item, quote = '', onShow }: Props) {
  const { message } = App.useApp()
  const perform = usePerform(item.id)
  const [text, setText] = useState('')
  const may = (name: string) => item.acts.some((act) => act.name === name && act.refusals.length === 0)
  const send = (act: string, input: object, done?: () => void) =>
    perform.mutate(
      { act, seen: item.seq, input },
      { onSuccess: done, onError: (error) => message.error(error.message) },
    )
  return (
    <div className="comments">
      {may('comment') && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            send('comment', { quote: quote.slice(0, 300), text }, () => setText(''))
          }}
        >
          {quote ? (
            <blockquote>{quote.slice(0, 300)}</blockquote>
          ) : (
            <p className="quiet">先在正文里选中一段文字，批注就跟着那一段。</p>
          )}
          <Input.TextArea
            aria-label={quote ? '对选中文字的批注' : '对全文的批注'}
            placeholder={quote ? '对这段文字的意见' : '对全文的意见'}
            autoSize={{ minRows: 2 }}
            maxLength={1_000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Button htmlType="submit" size="small" disabled={!text.trim()} loading={perform.isPending}>
            写批注
          </Button>
        </form>
      )}
      {item.comments.length === 0 && <p className="quiet">还没有批注。</p>}
      <ol>
        {item.comments.toReversed().map((comment) => (
          <li key={comment.id} className={comment.resolved ? 'resolved' : undefined}>
            <p className="comment-head">
              <strong>{comment.name}</strong> <time>{moment(comment.at)}</time>
              {comment.resolved && <span className="quiet">已处理</span>}
            </p>
            {comment.quote && <blockquote>{comment.quote}</blockquote>}
            <p>{comment.text}</p>
            <div className="check-acts">
              {comment.quote && onShow && (
                <Button size="small" onClick={() => onShow(comment.quote)}>
                  看原文
                </Button>
              )}
              {!comment.resolved && may('resolveComment') && (
                <Button size="small" onClick={() => send('resolveComment', { comment: comment.id })}>
                  已处理
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
