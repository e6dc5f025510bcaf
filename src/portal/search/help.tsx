import type { FC } from 'hono/jsx'
import { Notice } from '../parts.tsx'
import { paths, withQuery } from '../paths.ts'
import { addressQuery } from './names.ts'
import type { SearchQuery } from './portal.tsx'
import type { Question } from './question.ts'

/** No result is a beginning: shorter, without conditions, elsewhere, or asked of the organ itself (条例§27). */
export const NothingFound: FC<{ query: SearchQuery; question: Question }> = ({ query, question }) => {
  const { q, organ, kind, column, year, standing } = query
  const narrowed = [organ, kind, column, year, standing].some((choice) => choice !== undefined)
  const shorter = question.words.toSorted((a, b) => b.text.length - a.text.length).slice(0, 2)
  const to = (text: string) => withQuery(paths.search, { q: text })
  return (
    <Notice>
      <p>可以这样再试：</p>
      <ul class="search-help">
        {narrowed && (
          <li>
            <a href={withQuery(paths.search, addressQuery({ q, order: query.order, page: 1 }))}>去掉所选条件</a>
          </li>
        )}
        {question.phrases.length > 0 && (
          <li>
            <a href={to(question.said.replace(/["“”„«»「」『』]/g, ' ').trim())}>不要求词语原样出现</a>
          </li>
        )}
        {question.words.length > 1 && (
          <li>
            少写几个词：
            {shorter.map(({ text }) => (
              <a href={to(text)}>{text}</a>
            ))}
          </li>
        )}
        <li>检查有没有错别字；单位、文件改过名称的，换用旧名或者新名</li>
        <li>知道文号的，直接写文号，如“海澜政规〔2023〕1号”，括号怎么写都可以</li>
        <li>
          按栏目查：<a href={paths.items}>法定主动公开内容</a>
          <a href={paths.documents}>行政规范性文件库</a>
          <a href={paths.answered}>已答复信息</a>
        </li>
        <li>
          没有公开的，可以<a href={paths.apply}>向行政机关申请公开</a>（《中华人民共和国政府信息公开条例》第二十七条）
        </li>
      </ul>
    </Notice>
  )
}
