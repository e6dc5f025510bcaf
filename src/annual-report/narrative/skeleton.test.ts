import { describe, expect, test } from 'vitest'
import { referenceCells } from '../../law/test-kit/reference.ts'
import { check } from '../checks/index.ts'
import { passagesOf } from './passage.ts'
import { skeleton } from './skeleton.ts'

const extra = {
  'disclosure.published': 10143,
  'normative.repealedOnly': 3,
  'normative.expired': 4,
  'normative.inColumn': 45,
  'normative.filed': 47,
  'interpretation.text': 32,
  'collected.gazetteIssues': 12,
  'collected.gazetteCopies': 4800,
  'collected.trainings': 2,
  'collected.processingFee': 0,
  'collected.accountability': 0,
  't3.org.new': 3,
  't3.sub_deny.total': 4,
  't3.sub_unable.total': 37,
  't3.sub_refuse.total': 0,
  't3.sub_other.total': 0,
  't4.litigation.total': 0,
}
const findings = (values: Record<string, number>, whole: boolean) =>
  check({
    year: 2023,
    government: whole,
    cells: Object.fromEntries(Object.keys(referenceCells).map((id) => [id, values[id] ?? 0])),
    previousCells: null,
    figures: Object.fromEntries(
      Object.entries(values).map(([id, value]) => [id, { name: id, value, unit: '件', basis: '' }]),
    ),
    passages: passagesOf(skeleton({ year: 2023, whole, values, topics: [] }), values),
  })

describe('拟出的正文自己先过核对', () => {
  test.each([true, false])('全区 %s', (whole) => {
    expect(findings({ ...referenceCells, ...extra }, whole)).toEqual([])
  })
  test('什么都没有发生的机关', () => {
    const nothing = Object.fromEntries(Object.keys({ ...referenceCells, ...extra }).map((id) => [id, 0]))
    expect(findings(nothing, false)).toEqual([])
  })
  test('没有一个手写的数字', () => {
    const texts = JSON.stringify(
      skeleton({ year: 2023, whole: true, values: { ...referenceCells, ...extra }, topics: [] }),
    )
      .match(/"text":"[^"]*"/g)
      ?.join('')
      .replaceAll('2023年', '')
    expect(texts).not.toMatch(/\d/)
  })
})
