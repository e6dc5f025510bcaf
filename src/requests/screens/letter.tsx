import type { LetterForm, LetterPaper } from '../../papers/index.ts'
import { longDay } from '../letters/words.ts'

const tags = { paragraph: 'p', heading: 'h4', subheading: 'h5' } as const

const Form = ({ form: { title, rows, note } }: { form: LetterForm }) => (
  <section className="letter-form">
    {title && <h4>{title}</h4>}
    <dl>
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    <p>{note}</p>
  </section>
)

/** A letter as its reader will hold it. */
export const Letter = ({ paper }: { paper: LetterPaper }) => (
  <article className="letter" aria-label="文书预览">
    <p className="letter-organ">{paper.organ}</p>
    {paper.number && <p className="letter-number">{paper.number}</p>}
    <h3 className="letter-title">{paper.title}</h3>
    {paper.addressee && <p className="letter-to">{paper.addressee}：</p>}
    {paper.blocks.map(({ kind, text }, index) => {
      const Tag = tags[kind]
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter's lines have no other name than their place
        <Tag key={index}>{text}</Tag>
      )
    })}
    {paper.attachments.length > 0 && (
      <ol className="letter-attachments">
        {paper.attachments.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ol>
    )}
    <p className="letter-sign">
      {paper.organ}
      <br />
      {longDay(paper.date)}
    </p>
    {paper.contact && <p className="letter-contact">（{paper.contact}）</p>}
    {paper.forms.map((form) => (
      <Form key={form.title} form={form} />
    ))}
  </article>
)
