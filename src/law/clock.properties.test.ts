import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addWorkdays,
  calendar,
  countWorkdays,
  type Day,
  daysFrom,
  dueDate,
  isWorkday,
  type Pause,
} from './index.ts'

type ClosedPause = Pause & { end: Day }
const starts = daysFrom('2019-06-01', '2026-06-30')
const aDay = fc.integer({ min: 0, max: starts.length - 1 }).map((index) => starts[index] ?? '')
const aPause = fc.record({ after: fc.nat(25), length: fc.nat(40), agency: fc.boolean() })
const extension = fc.integer({ min: 0, max: 20 })

/** Pauses that begin within the base period, so that each of them moves the last day. */
const aCase = fc.tuple(aDay, fc.array(aPause, { maxLength: 4 })).map(([receivedOn, specs]) => ({
  receivedOn,
  pauses: specs.map(({ after, length, agency }): ClosedPause => {
    const start = addDays(receivedOn, after)
    return { kind: agency ? 'agency' : 'thirdParty', start, end: addDays(start, length) }
  }),
}))
const due = (receivedOn: Day, pauses: ClosedPause[], extra = 0) => dueDate({ receivedOn, pauses, extension: extra })

test('末日总是工作日，且晚于收到日', () => {
  fc.assert(
    fc.property(aCase, extension, ({ receivedOn, pauses }, extra) => {
      const { dueOn } = due(receivedOn, pauses, extra)
      expect(isWorkday(calendar, dueOn)).toBe(true)
      expect(dueOn > receivedOn).toBe(true)
    }),
  )
})

test('末日等于起算日后 20 + 延长 + 征询占用的工作日（并集只计一次）', () => {
  fc.assert(
    fc.property(aCase, extension, ({ receivedOn, pauses }, extra) => {
      const covered = new Set(pauses.flatMap(({ start, end }) => daysFrom(addDays(start, 1), end)))
      const stopped = [...covered].filter((day) => isWorkday(calendar, day)).length
      const expected = addWorkdays(calendar, receivedOn, 20 + extra + stopped).day
      expect(due(receivedOn, pauses, extra).dueOn).toBe(expected)
    }),
  )
})

test('期限越长末日越晚，多一次征询末日不会更早', () => {
  fc.assert(
    fc.property(aCase, fc.integer({ min: 0, max: 19 }), aPause, ({ receivedOn, pauses }, extra, more) => {
      const { dueOn } = due(receivedOn, pauses, extra)
      expect(due(receivedOn, pauses, extra + 1).dueOn > dueOn).toBe(true)
      const start = addDays(receivedOn, more.after)
      const another: ClosedPause = { kind: 'agency', start, end: addDays(start, more.length) }
      expect(due(receivedOn, [...pauses, another], extra).dueOn >= dueOn).toBe(true)
    }),
  )
})

test('同一段征询重复登记、打乱次序、拆成两段，末日不变', () => {
  fc.assert(
    fc.property(aCase, fc.nat(40), ({ receivedOn, pauses }, cut) => {
      const { dueOn } = due(receivedOn, pauses)
      const split = pauses.flatMap((pause) => {
        const middle = addDays(pause.start, cut)
        if (middle >= pause.end) return [pause]
        return [
          { ...pause, start: middle },
          { ...pause, end: middle },
        ]
      })
      expect(due(receivedOn, [...pauses, ...pauses]).dueOn).toBe(dueOn)
      expect(due(receivedOn, [...pauses].reverse()).dueOn).toBe(dueOn)
      expect(due(receivedOn, split).dueOn).toBe(dueOn)
    }),
  )
})

test('逐日说明不漏一天：计数的日子连续编号，其余各有原因', () => {
  fc.assert(
    fc.property(aCase, extension, ({ receivedOn, pauses }, extra) => {
      const { days, dueOn } = due(receivedOn, pauses, extra)
      expect(days.map(({ date }) => date)).toEqual(daysFrom(receivedOn, dueOn))
      const counted = days.flatMap(({ n }) => n ?? [])
      expect(counted).toEqual(Array.from({ length: counted.length }, (_, index) => index + 1))
      const paused = days.filter(({ kind }) => kind === 'paused').length
      expect(counted.length + paused).toBe(countWorkdays(calendar, addDays(receivedOn, 1), dueOn))
    }),
  )
})
