/** The door of the law. Pure: nothing here imports anything outside this room. */
export { type ApplicantKind, applicantKindIds, applicantKinds } from './applicants.ts'
export { type Cell, type CellId, type Cells, cells } from './cells.ts'
export { type Constraint, cellOf, evaluate } from './constraint.ts'
export { constraints, unconstrained } from './constraints.ts'
export { type Decision, decisions } from './decisions.ts'
export { derived } from './derived.ts'
export { type GridField, type GridRow, grid } from './grid.ts'
export { type LeafRow, leafRows, outcomeGroups, type RequestRow, requestRows, rowTree } from './outcomes.ts'
export {
  type RemedyOutcome,
  type RemedyRoute,
  remedyOutcomeIds,
  remedyOutcomes,
  remedyRouteIds,
  remedyRoutes,
} from './remedies.ts'
export {
  outcomeFacts,
  type RemedyOutcomeCode,
  remedyOutcomeCodeIds,
  remedyOutcomeCodes,
} from './remedy-outcomes.ts'
export {
  type ReportTableId,
  reportFormat,
  reportSections,
  reportTables,
} from './report-tables.ts'

/** Named in every frozen report: with which reading of the law its numbers were made. */
export const RULE_VERSION = '2021.1'

export {
  addDays,
  addMonths,
  addWorkdays,
  type Calendar,
  calendar,
  countWorkdays,
  type Day,
  daysFrom,
  extendCalendar,
  isDay,
  isPublished,
  isWorkday,
  type Reached,
  rollOver,
  weekday,
  weekdayName,
  withLocalDays,
} from './calendar.ts'
export { calendarProblems } from './calendar-problems.ts'
export {
  type DueDate,
  dueDate,
  pauseEnd,
  runClock,
} from './clock.ts'
export { type ExplainedDay, explainDays } from './explain.ts'
export { fees } from './fees.ts'
export type { Pause } from './pauses.ts'
export { lastDay, type Period, periodOn, periods } from './periods.ts'
export { type Channel, channels, isChannel, receivedOn } from './receipt.ts'
export { isReviewFirst, specialQueryReviewFirst } from './review-first.ts'
export {
  abolishedReviewer,
  courtLevel,
  namesAbolishedReviewer,
  type ReviewedKind,
  reviewedKinds,
  reviewers,
  reviewOrgan,
} from './review-organ.ts'
export { genreNames, isTheme, themeNames } from './themes.ts'
