import { raw } from 'hono/html'
import type { Child, FC } from 'hono/jsx'
import { themeNames } from '../law/index.ts'
import type { Day } from '../platform/act.ts'
import { longDay } from '../portal/format.ts'
import { JsonLd } from '../portal/json-ld.tsx'
import type { Column } from '../portal/meta.tsx'
import { Page } from '../portal/page.tsx'
import { Downloads, Notice } from '../portal/parts.tsx'
import { paths, withQuery } from '../portal/paths.ts'
import type { Site } from '../portal/site.ts'
import { captionOf, shortTitle } from './caption.ts'
import { documentKinds, proceedingsOf } from './document.ts'
import { historyOf } from './history.ts'
import { legislationOf } from './legislation.ts'
import { ValidityNotice } from './portal-mark.tsx'
import { relations } from './proceedings.ts'
import type { Related, Text } from './store.ts'
import type { Interpreted, Listed } from './store-library.ts'
import { isSentence } from './text/html.ts'
import type { Structure } from './text/structure.ts'
import { isOver, validities, validityAt } from './validity.ts'

/** One document: whether it holds, what it is, its words with an address for each article, what became of it. */

export type DocumentProps = {
  site: Site
  column: Column
  document: Listed
  /** The wordings in their order; `shown` is the one on this page. */
  texts: readonly Text[]
  shown: Text | null
  related: readonly Related[]
  interpretations: readonly Interpreted[]
  today: Day
}

const pubDate = ({ publishedOn, inColumnFrom }: Listed) => `${publishedOn ?? inColumnFrom} 00:00`

export const DocumentPage: FC<DocumentProps> = (props) => {
  const { site, column, document, shown, related, today } = props
  const origin = site.domain ? `https://${site.domain}` : ''
  const legislation = legislationOf({ document, organ: document.organName, origin, today, related })
  return (
    <Page
      site={site}
      path={paths.document(document.id)}
      title={document.title}
      description={`${document.docNumber ?? ''}，${document.organName}制定，${validities[validityAt(document, today)].label}。`}
      column={column}
      article={{ title: document.title, publishedAt: pubDate(document), source: document.organName }}
      crumbs={[{ title: '行政规范性文件库', href: paths.documents }]}
      crumb={shortTitle(document.title)}
      head={<JsonLd thing={legislation} />}
    >
      <article class="item">
        <Head {...props} />
        <ValidityNotice document={document} on={today} />
        <Facts {...props} />
        <Words {...props} />
        {shown && <Papers {...props} shown={shown} />}
        <Interpretations {...props} />
        <Relations related={related} />
        <History {...props} />
      </article>
    </Page>
  )
}

const Head: FC<DocumentProps> = ({ document, today }) => (
  <header class="item-head">
    <p class="library-mark">{documentKinds[document.kind]}</p>
    <h1>
      {document.title}
      {isOver(validityAt(document, today)) && (
        <span class="over-mark">【已{validities[validityAt(document, today)].mark}】</span>
      )}
    </h1>
    <p class="caption">{captionOf(document)}</p>
  </header>
)

type Fact = { term: string; value: Child | null }

function factsOf({ document, today }: DocumentProps): Fact[] {
  const {
    organName,
    organCode,
    docNumber,
    registrationNumber,
    madeOn,
    publishedOn,
    inColumnFrom,
    effectiveOn,
    expiresOn,
    theme,
  } = document
  const shownDay = (day: Day | null) => (day ? longDay(day) : null)
  return [
    { term: '制定机关', value: <a href={withQuery(paths.documents, { organ: organCode })}>{organName}</a> },
    { term: '文号', value: docNumber },
    { term: '统一登记号', value: registrationNumber },
    { term: '有效性', value: validities[validityAt(document, today)].label },
    { term: '主题分类', value: theme ? (themeNames[theme]?.replace('\\', ' · ') ?? null) : null },
    { term: '成文日期', value: shownDay(madeOn) },
    { term: '公布日期', value: shownDay(publishedOn ?? inColumnFrom) },
    { term: '施行日期', value: shownDay(effectiveOn) },
    { term: '有效期至', value: shownDay(expiresOn) },
    { term: '废止日期', value: shownDay(document.repealedOn) },
  ]
}

const Facts: FC<DocumentProps> = (props) => (
  <dl class="facts facts-two">
    {factsOf(props).map(
      ({ term, value }) =>
        value && (
          <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
  </dl>
)

const Words: FC<DocumentProps> = ({ document, shown }) => {
  const { keptAt } = proceedingsOf(document)
  if (keptAt)
    return (
      <Notice>
        <p>
          这是引用文件，由其他机关制定和保存。<a href={keptAt}>到制定机关网站看原文</a>
        </p>
      </Notice>
    )
  if (!shown)
    return (
      <Notice>
        <p>
          本站登记了这件文件的目录，没有收录正文。需要全文，可以向{document.organName}查询，也可以
          <a href={withQuery(paths.applyBefore, { organ: document.organCode })}>申请公开</a>。
        </p>
      </Notice>
    )
  return (
    <>
      <Contents structure={shown.structure} />
      <div class="prose article document-text">{raw(shown.html)}</div>
    </>
  )
}

/** Chapters where there are any, articles otherwise; a short text needs no table of contents. */
export const Contents: FC<{ structure: Structure }> = ({ structure: { units } }) => {
  const parts = units.filter((unit) => !isSentence(unit))
  const listed = parts.length > 0 ? parts : units
  if (listed.length < 3) return null
  return (
    <nav class="contents" aria-label="目录">
      <ol>
        {listed.map(({ anchor, label, title, level }) => (
          <li class={`contents-${level}`}>
            <a href={`#${anchor}`}>{level === 'heading' ? `${label}${title}` : `${label} ${title}`.trim()}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const Papers: FC<DocumentProps & { shown: Text }> = ({ document, shown, today }) => {
  const marked = validities[validityAt(document, today)].inForce ? '' : '，带有失效标记'
  return (
    <Downloads
      files={[
        { href: paths.documentPaper(document.id, shown.edition, 'docx'), format: 'Word', note: `文字版${marked}` },
        { href: paths.documentPaper(document.id, shown.edition, 'pdf'), format: 'PDF', note: `版式${marked}` },
      ]}
    />
  )
}

const Interpretations: FC<DocumentProps> = ({ interpretations, document, today }) =>
  interpretations.length > 0 ? (
    <section class="related">
      <h2>政策解读</h2>
      {!validities[validityAt(document, today)].inForce && (
        <p class="quiet">所解读的文件现在不在有效期内，解读只供了解当时的情况。</p>
      )}
      <ul>
        {interpretations.map(({ title, path, day }) => (
          <li>
            <a href={path}>{title}</a> <time datetime={day}>{day}</time>
          </li>
        ))}
      </ul>
    </section>
  ) : null

/** 「修改 甲」 from here, 「被 乙 修改」 from there: one line of the record, read from both ends. */
const said = ({ relation, backwards }: Related) =>
  backwards ? (relation === 'basedOn' ? '以本文件为依据' : `被${relations[relation]}`) : relations[relation]

const Relations: FC<{ related: readonly Related[] }> = ({ related }) =>
  related.length > 0 ? (
    <section class="related">
      <h2>相关文件</h2>
      <dl class="facts">
        {related.map((each) => (
          <div>
            <dt>{said(each)}</dt>
            <dd>
              {each.id ? <a href={paths.document(each.id)}>{each.title}</a> : each.title}
              {each.docNumber && ` ${each.docNumber}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ) : null

const History: FC<DocumentProps> = ({ document, texts, shown, today }) => (
  <section class="history" aria-labelledby="history">
    <h2 id="history">沿革</h2>
    <ol>
      {historyOf(document).map(({ on, what, note }) => (
        <li class={on > today ? 'ahead' : undefined}>
          <time datetime={on}>{longDay(on)}</time>
          <span>
            {what}
            {on > today && '（将来）'}
            {note && <span class="quiet"> {note}</span>}
          </span>
        </li>
      ))}
    </ol>
    {texts.length > 1 && <Editions document={document} texts={texts} shown={shown} />}
  </section>
)

export const Editions: FC<Pick<DocumentProps, 'document' | 'texts' | 'shown'>> = ({ document, texts, shown }) => (
  <>
    <h3>历次文本</h3>
    <ul class="editions">
      {texts.map(({ edition, validFrom }, nth) => {
        const before = texts[nth - 1]
        return (
          <li>
            <a
              href={paths.documentEdition(document.id, edition)}
              aria-current={shown?.edition === edition ? 'true' : undefined}
            >
              自{longDay(validFrom)}起施行的文本
            </a>
            {before && <a href={paths.documentComparison(document.id, before.edition, edition)}>与前一版对照</a>}
          </li>
        )
      })}
    </ul>
  </>
)
