import type { ReactNode } from 'react'
import { MatterListPage } from '../../../steps/screens/matter-list.tsx'
import { MatterPage } from '../../../steps/screens/matter-page.tsx'
import type { Place } from '../../../steps/screens/place.ts'
import {
  cataloguePlace,
  columnPlace,
  entityPlace,
  exemptionPlace,
  findingPlace,
  projectPlace,
  topicPlace,
} from './places.ts'
import { Sections } from './sections.tsx'

/** The registers that need no page of their own kind: a list by urgency, and one matter. */
const List = ({ place, extra }: { place: Place; extra?: ReactNode }) => (
  <>
    <Sections />
    <MatterListPage place={place} extra={extra} />
  </>
)
const One = ({ place }: { place: Place }) => (
  <>
    <Sections />
    <MatterPage place={place} />
  </>
)

export const ColumnPage = () => <One place={columnPlace} />
export const TopicList = () => <List place={topicPlace} />
export const TopicPage = () => <One place={topicPlace} />
export const CatalogueList = () => <List place={cataloguePlace} />
export const ExemptionList = () => <List place={exemptionPlace} />
export const ExemptionPage = () => <One place={exemptionPlace} />
export const FindingList = () => <List place={findingPlace} />
export const FindingPage = () => <One place={findingPlace} />
export const ProjectList = () => <List place={projectPlace} />
export const ProjectPage = () => <One place={projectPlace} />
export const EntityList = () => <List place={entityPlace} />
export const EntityPage = () => <One place={entityPlace} />
