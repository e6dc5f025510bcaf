import type { Day } from '../law/index.ts'
import { type DocumentFacts, proceedingsOf } from './document.ts'
import type { RelationKind } from './proceedings.ts'
import { isOver, validityAt } from './validity.ts'

/** A document as linked data (schema.org Legislation, after ELI), for whoever reads pages with a program. */

type Related = { relation: RelationKind; backwards: boolean; id: string | null; title: string }
type About = {
  document: DocumentFacts
  organ: string
  origin: string
  today: Day
  related: readonly Related[]
  text?: string
}

const force = (document: DocumentFacts, today: Day) => {
  const validity = validityAt(document, today)
  if (isOver(validity) || validity === 'notYetEffective' || validity === 'suspended') return 'NotInForce'
  return validity === 'partlyRepealed' ? 'PartiallyInForce' : 'InForce'
}

const properties: Readonly<Record<RelationKind, string>> = {
  basedOn: 'isBasedOn',
  amends: 'legislationChanges',
  repeals: 'legislationRepeals',
  replaces: 'legislationConsolidates',
}

export function legislationOf({ document, organ, origin, today, related, text }: About): Record<string, unknown> {
  const address = (id: string) => `${origin}/documents/${id}`
  const { id, title, docNumber, madeOn, publishedOn, inColumnFrom, effectiveOn, expiresOn, repealedOn } = document
  const links = Map.groupBy(
    related.filter(({ backwards }) => !backwards),
    ({ relation }) => properties[relation],
  )
  return {
    '@type': 'Legislation',
    '@id': address(id),
    url: address(id),
    name: title,
    legislationIdentifier: docNumber,
    legislationType: document.kind === 'rule' ? '规章' : '行政规范性文件',
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: organ },
    legislationDate: madeOn,
    datePublished: publishedOn ?? inColumnFrom,
    legislationDateOfApplicability: effectiveOn,
    legislationDateVersion: proceedingsOf(document).editions.findLast(({ validFrom }) => validFrom <= today)?.validFrom,
    temporalCoverage: `${effectiveOn ?? madeOn ?? '..'}/${repealedOn ?? expiresOn ?? '..'}`,
    legislationLegalForce: `https://schema.org/${force(document, today)}`,
    inLanguage: 'zh-CN',
    ...(text && { text }),
    ...Object.fromEntries(
      [...links].map(([property, all]) => [
        property,
        all.map((each) => ({ '@type': 'Legislation', name: each.title, ...(each.id && { '@id': address(each.id) }) })),
      ]),
    ),
  }
}
