import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { rateLimit } from '../src/platform/rate-limit.ts'
import { paths } from '../src/portal/paths.ts'
import { addressOf } from './client-address.ts'

/**
 * What costs more than a page is asked for less often: questions to the whole stock, and files made for one asker. What
 * the page cache answers comes by no door and is not counted (web-server.ts).
 */
const questionsAMinute = { reads: 900, writes: 120 }
const filesAMinute = { reads: 120, writes: 60 }

export const tellPerson = () => {
  throw new HTTPException(429)
}

const questions = [
  ...[paths.search, paths.searchSuggestions, paths.searchOpened, `${paths.publicApi}/*`],
  ...[paths.items, paths.documents, paths.documentsEnded, paths.applyBefore],
]
const files = [
  ...[paths.openDataFile('*'), paths.openDataVersion('*')],
  '/documents/:id/:file{[0-9]+\\.[a-z]+}', // paths.documentPaper
]

export function dearDoors(): Hono {
  const [asked, taken] = [
    rateLimit(addressOf, questionsAMinute, tellPerson),
    rateLimit(addressOf, filesAMinute, tellPerson),
  ]
  const doors = new Hono()
  for (const path of questions) doors.use(path, asked)
  for (const path of files) doors.use(path, taken)
  return doors
}
