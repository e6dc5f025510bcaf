import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import { longDay } from '../portal/format.ts'
import { Page } from '../portal/page.tsx'
import { Notice } from '../portal/parts.tsx'
import { paths } from '../portal/paths.ts'
import { captionOf, shortTitle } from './caption.ts'
import { Contents, type DocumentProps, Editions } from './portal-document.tsx'
import { ValidityNotice } from './portal-mark.tsx'
import type { Text } from './store.ts'
import { compareStructures, type Piece, type Row } from './text/compare.ts'

/** One wording of a document under its own address, and two of them side by side. */

const crumbs = ({ document }: Pick<DocumentProps, 'document'>) => [
  { title: '行政规范性文件库', href: paths.documents },
  { title: shortTitle(document.title), href: paths.document(document.id) },
]

const article = ({ document }: Pick<DocumentProps, 'document'>) => ({
  title: document.title,
  publishedAt: `${document.publishedOn ?? document.inColumnFrom} 00:00`,
  source: document.organName,
})

export const EditionPage: FC<DocumentProps & { shown: Text }> = (props) => {
  const { site, column, document, texts, shown, today } = props
  const next = texts.find(({ validFrom }) => validFrom > shown.validFrom)
  return (
    <Page
      site={site}
      path={paths.documentEdition(document.id, shown.edition)}
      title={`${document.title}（自${longDay(shown.validFrom)}起施行的文本）`}
      description={`${document.docNumber ?? ''}，自${longDay(shown.validFrom)}起施行的文本。`}
      column={column}
      article={article(props)}
      crumbs={crumbs(props)}
      crumb={`自${longDay(shown.validFrom)}起的文本`}
    >
      <article class="item">
        <header class="item-head">
          <h1>{document.title}</h1>
          <p class="caption">{captionOf(document)}</p>
        </header>
        <Notice kind={next ? 'warn' : 'info'}>
          <p>
            这是自{longDay(shown.validFrom)}起施行的文本{next && `，自${longDay(next.validFrom)}起有新的文本`}。
            <a href={paths.document(document.id)}>看现在的文本</a>
          </p>
        </Notice>
        <ValidityNotice document={document} on={today} />
        <Contents structure={shown.structure} />
        <div class="prose article document-text">{raw(shown.html)}</div>
        <section class="history">
          <Editions document={document} texts={texts} shown={shown} />
        </section>
        <p class="quiet">文本摘要（SM3）：{shown.hash}</p>
      </article>
    </Page>
  )
}

const words = { changed: '有改动', added: '新增', removed: '删去', same: '未改' } as const

const Pieces: FC<{ pieces: readonly Piece[] }> = ({ pieces }) => (
  <>
    {pieces.map(({ kind, text }) =>
      kind === 'removed' ? <del>{text}</del> : kind === 'added' ? <ins>{text}</ins> : <span>{text}</span>,
    )}
  </>
)

const ComparedRow: FC<{ row: Row }> = ({ row }) => (
  <tr class={`compared-${row.change}`}>
    <th scope="row">
      {row.label}
      <span class="quiet">{words[row.change]}</span>
    </th>
    <td>
      <Pieces pieces={row.before} />
    </td>
    <td>
      <Pieces pieces={row.after} />
    </td>
  </tr>
)

type ComparisonProps = Pick<DocumentProps, 'site' | 'column' | 'document'> & { before: Text; after: Text }

export const ComparisonPage: FC<ComparisonProps> = (props) => {
  const { site, column, document, before, after } = props
  const rows = compareStructures(before.structure, after.structure)
  const changed = rows.filter(({ change }) => change !== 'same')
  return (
    <Page
      site={site}
      path={paths.documentComparison(document.id, before.edition, after.edition)}
      title={`${document.title}：两版对照`}
      description={`自${longDay(before.validFrom)}起和自${longDay(after.validFrom)}起施行的两个文本逐条对照。`}
      column={column}
      crumbs={crumbs(props)}
      crumb="两版对照"
    >
      <h1>{shortTitle(document.title)}：两版对照</h1>
      <p class="lead">
        共 {rows.length} 条（段），有改动、新增、删去的 {changed.length} 条。<del>删去的字</del>，<ins>增加的字</ins>。
      </p>
      <section class="table-scroll" tabindex={0} aria-label="两版对照">
        <table class="compared">
          <caption class="unseen">逐条对照</caption>
          <thead>
            <tr>
              <th scope="col">条款</th>
              <th scope="col">自{longDay(before.validFrom)}起</th>
              <th scope="col">自{longDay(after.validFrom)}起</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ComparedRow row={row} />
            ))}
          </tbody>
        </table>
      </section>
    </Page>
  )
}
