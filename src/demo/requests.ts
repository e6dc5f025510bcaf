import { applicantKinds, channels, type Decision, decisions } from '../law/index.ts'
import { after, workday } from './days.ts'
import { organs } from './organs.ts'
import { type Chance, share } from './random.ts'
import { company, person, subjectOf } from './request-words.ts'

/** Applications of two years. 2023 comes out as the reference report's table 三, application by application. */

type Outcome = readonly [decision: Decision, natural: number, biz: number]

const outcomes: Record<number, readonly Outcome[]> = {
  2022: [
    ['PUBLIC_ALREADY', 14, 1],
    ['GRANT_FULL', 24, 0],
    ['GRANT_PARTIAL', 13, 0],
    ['DENY_THIRD_PARTY', 3, 0],
    ['DENY_PROCESS', 1, 0],
    ['DENY_SPECIAL_QUERY', 1, 0],
    ['UNABLE_NOT_EXIST', 17, 1],
    ['UNABLE_NOT_RESPONSIBLE', 12, 1],
    ['REFUSE_PETITION', 2, 0],
    ['CLOSE_NO_CORRECTION', 1, 0],
    ['CLOSE_WITHDRAWN', 1, 0],
  ],
  2023: [
    ['PUBLIC_ALREADY', 16, 0],
    ['GRANT_FULL', 29, 0],
    ['GRANT_PARTIAL', 17, 0],
    ['DENY_THIRD_PARTY', 2, 0],
    ['DENY_PROCESS', 2, 0],
    ['UNABLE_NOT_EXIST', 19, 2],
    ['UNABLE_NOT_RESPONSIBLE', 15, 1],
  ],
}
/** Received in the last weeks of 2023 and answered in January: 结转下年度. */
const carriedOver: readonly Decision[] = ['GRANT_FULL', 'GRANT_PARTIAL', 'PUBLIC_ALREADY', 'UNABLE_NOT_EXIST']

const ways = ['web', 'web', 'web', 'inPerson', 'signedMail', 'signedMail', 'email', 'plainMail', 'fax'] as const

type Case = { decision: Decision; kind: 'natural' | 'biz'; late: boolean }

const casesOf = (year: number): Case[] => [
  ...(outcomes[year] ?? []).flatMap(([decision, natural, biz]) => [
    ...Array.from({ length: natural }, (): Case => ({ decision, kind: 'natural', late: false })),
    ...Array.from({ length: biz }, (): Case => ({ decision, kind: 'biz', late: false })),
  ]),
  ...(year === 2023 ? carriedOver.map((decision): Case => ({ decision, kind: 'natural', late: true })) : []),
]

const organsFor = (count: number) => {
  const shares = share(
    count,
    organs.map(({ requests }) => requests),
  )
  return organs.flatMap((organ, index) => Array.from({ length: shares[index] ?? 0 }, () => organ))
}

function line(chance: Chance, { decision, kind, late }: Case, organ: (typeof organs)[number], year: number) {
  const receivedOn = late ? after(`${year}-12-08`, chance.between(1, 14)) : workday(chance, year, [1, 11])
  const channel = chance.pick(ways)
  const answeredOn = after(receivedOn, late ? chance.between(16, 19) : chance.between(4, 20))
  return {
    organ,
    receivedOn,
    channel: channels[channel].label,
    applicantKind: applicantKinds[kind].label,
    applicantName: kind === 'natural' ? person(chance) : company(chance),
    applicantContact: `000-88${String(chance.below(1_000_000)).padStart(6, '0')}`,
    content: subjectOf(chance, organ.short, decision),
    decision: decisions[decision].label,
    answeredOn,
  }
}

export function requestLines(chance: Chance) {
  return [2022, 2023].flatMap((year) => {
    const cases = chance.shuffled(casesOf(year))
    const lines = organsFor(cases.length).map((organ, index) => line(chance, cases[index]!, organ, year))
    lines.sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0))
    const serial = new Map<string, number>()
    return lines.map(({ organ, ...rest }) => {
      const n = (serial.get(organ.short) ?? 0) + 1
      serial.set(organ.short, n)
      return {
        number: `${organ.sign}申〔${year}〕${n}号`,
        organId: organ.short,
        ...rest,
        replyNumber: `${organ.sign}复〔${rest.answeredOn.slice(0, 4)}〕${n}号`,
      }
    })
  })
}
