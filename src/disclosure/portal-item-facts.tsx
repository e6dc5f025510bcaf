import type { FC } from 'hono/jsx'
import { genreNames, themeNames } from '../law/index.ts'
import type { Day } from '../platform/act.ts'
import { longDay } from '../portal/format.ts'
import { paths, withQuery } from '../portal/paths.ts'
import { validityOn } from '../portal/validity.ts'
import { basisOf } from './columns/words.ts'
import type { ItemPageFacts } from './store-item.ts'

/** 条例§12 and the metadata of a government information item (publishing-and-supervision §1.6); what is not known is left out. */

const disclosures = { proactive: '主动公开', onRequest: '依申请公开', none: '不予公开' } as const

/** `exact`: a number that names one thing, the same in every script. */
type Fact = { exact?: true; term: string; value: string | null | undefined; href?: string; wide?: boolean }

const themeName = (code: string | null) => (code ? (themeNames[code]?.replace('\\', ' · ') ?? code) : null)
function validityTold(item: ItemPageFacts, today: Day): string | null {
  if (item.document) return validityOn(item.document, today).mark
  return null
}

const span = (from: Day | null | undefined, until: Day | null | undefined) =>
  [from && `${longDay(from)}起`, until && `${longDay(until)}止`].filter(Boolean).join('，') || null

const factsOf = (item: ItemPageFacts, today: Day): Fact[] => {
  const { metadata } = item
  return [
    { term: '索引号', value: item.indexNumber, exact: true },
    { term: '文号', value: item.docNumber, exact: true },
    {
      term: '发文机关',
      value: metadata?.issuingBodies.join('、') || item.organ,
      href: withQuery(paths.items, { organ: item.organCode }),
    },
    { term: '成文日期', value: longDay(item.madeOn) },
    { term: '主题分类', value: themeName(item.theme) },
    { term: '体裁分类', value: item.genre ? (genreNames[item.genre] ?? item.genre) : null },
    { term: '公开日期', value: longDay(item.publishedOn) },
    { term: '公开方式', value: disclosures[item.disclosure] },
    { term: '有效性', value: validityTold(item, today) },
    {
      term: '施行期间',
      value: span(item.document?.effectiveOn ?? metadata?.effectiveOn, item.document?.expiresOn ?? metadata?.expiresOn),
    },
    {
      term: '栏目',
      value: item.places.at(-1)?.name ?? item.columnName,
      href: item.places.length > 0 ? paths.column(item.places.at(-1)!.slug) : undefined,
    },
    { term: '专题', value: item.topic },
    { term: '关键词', value: metadata?.keywords.join('、') },
    { term: '公开依据', value: basisOf(item.art20), wide: true },
    { term: '内容概述', value: item.summary, wide: true },
  ]
}

export const Facts: FC<{ item: ItemPageFacts; today: Day }> = ({ item, today }) => (
  <dl class="facts facts-two">
    {factsOf(item, today).map(
      ({ term, value, href, wide, exact }) =>
        value && (
          <div class={wide ? 'wide' : undefined}>
            <dt>{term}</dt>
            <dd translate={exact && 'no'}>{href ? <a href={href}>{value}</a> : value}</dd>
          </div>
        ),
    )}
  </dl>
)
