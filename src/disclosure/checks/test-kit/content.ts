import type { Metadata } from '../../proceedings.ts'
import type { CheckSite, Content, Finding } from '../finding.ts'
import { checkContent } from '../index.ts'
import { plainSite } from './plain-site.ts'

export const someMetadata: Metadata = {
  docNumber: null,
  issuingBodies: [],
  origin: 'made',
  formedOn: '2024-03-01',
  changedOn: null,
  genre: null,
  theme: null,
  art20: null,
  disclosure: 'proactive',
  exemption: null,
  columnId: null,
  alsoIn: [],
  topics: [],
  keywords: [],
  summary: '',
  source: '',
  effectiveOn: null,
  expiresOn: null,
  notice: null,
}

export const contentOf = (given: Partial<Content>): Content => ({
  title: '关于某事的通知',
  html: '',
  plain: '',
  metadata: someMetadata,
  attachments: [],
  ...given,
})

export const site: CheckSite = { ...plainSite('2024-03-08'), hosts: ['example.org'], servicePhones: ['13900001111'] }

export const look = (given: Partial<Content>, more: Partial<CheckSite> = {}): Finding[] =>
  checkContent(contentOf(given), { ...site, ...more })

/** What stands out in a text: rule, words, suggestion. */
export const seen = (plain: string, rule?: string): string[] =>
  look({ plain })
    .filter((finding) => !rule || finding.rule === rule)
    .map(({ rule: name, place, suggestion }) => `${name} ${plain.slice(place.from, place.to)} → ${suggestion}`)
