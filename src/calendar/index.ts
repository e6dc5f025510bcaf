export { calendarFolding, siteCalendar } from './store.ts'
