import { addDays, type Day } from '../../law/index.ts'

/** Due days as a calendar program reads them (RFC 5545): the number and 「答复期限」, nothing of whom or what about. */

export type DueEvent = { id: string; number: string; what: string; on: Day }

const compact = (day: Day) => day.replaceAll('-', '')
const escaped = (text: string) => text.replace(/[\\;,]/g, (letter) => `\\${letter}`).replace(/\r?\n/g, '\\n')

/** §3.1: no line is longer than 75 octets; the next begins with a space. A character is never cut. */
export function folded(line: string): string {
  const lines: string[] = []
  let [part, size] = ['', 0]
  for (const letter of line) {
    const octets = Buffer.byteLength(letter)
    if (size + octets > 75) {
      lines.push(part)
      ;[part, size] = [' ', 1]
    }
    part += letter
    size += octets
  }
  return [...lines, part].join('\r\n')
}

/** Reminded at nine in the morning of the working day before is the clerk's own calendar's business; here, one day. */
const event = ({ id, number, what, on }: DueEvent, stamp: string) => [
  'BEGIN:VEVENT',
  `UID:${id}@gongkai`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${compact(on)}`,
  `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
  `SUMMARY:${escaped(`${number} ${what}`)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/** `at`: the moment of the answer, ISO 8601 in UTC. */
export const calendarFeed = (events: readonly DueEvent[], at: string): string => {
  const stamp = `${at.slice(0, 19).replace(/[-:]/g, '')}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gongkai//依申请公开//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:依申请公开期限',
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    ...events.flatMap((each) => event(each, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
