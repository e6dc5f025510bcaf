import { leftWords, type Term } from '../term.ts'

const left = (term: Term) => `${leftWords(term)}${term.provisional ? '（下年放假安排未公布，暂算）' : ''}`

export const urgencyOf = (term: Term) => (term.left <= 0 ? 'past' : term.left <= 3 ? 'soon' : 'calm')

/** One last day in a line of a list. */
export const TermLine = ({ term }: { term: Term }) => (
  <span className={`term-line ${urgencyOf(term)}`}>
    {term.whose} {term.title} {term.dueOn}
    <span className="term-left">{left(term)}</span>
  </span>
)

/** Every clock that runs, with whose it is and on which article it rests. */
export const Terms = ({ terms }: { terms: readonly Term[] }) => (
  <section className="panel" aria-labelledby="terms-title">
    <h2 id="terms-title">期限</h2>
    {terms.length === 0 && <p className="quiet">现在没有正在计算的期限。</p>}
    <ul className="terms">
      {terms.map((term) => (
        <li key={term.id} className={urgencyOf(term)}>
          <strong>{term.dueOn}</strong>
          <span>
            {term.whose} · {term.title}
          </span>
          <span className="term-left">{left(term)}</span>
          <cite>
            自 {term.from} 起，{term.convention ? '法律没有规定，系本站约定' : term.article}
          </cite>
        </li>
      ))}
    </ul>
  </section>
)
