import { expect, test } from 'vitest'
import type { TimelineEntry, VersionRow } from '../../api-types.ts'
import { foldedVersions, toldOf, usualPair } from './history.ts'

const at = (minute: number) => `2026-11-24T01:${String(minute).padStart(2, '0')}:00.000Z`
const act = (minute: number, name: string, by = '甲'): TimelineEntry => ({
  ...{ seq: minute, name, title: name, at: at(minute), by, said: [] },
})
const version = (number: number, minute: number, current = false): VersionRow => ({
  ...{ revision: `r${number}`, number, hash: '', title: '', reason: '', madeAt: at(minute), madeBy: '甲', current },
})

test('一个人连续的自动保存合成一条，换了人或办了别的事另起一条', () => {
  const told = toldOf([act(1, 'draft'), act(2, 'edit'), act(3, 'edit'), act(4, 'edit', '乙'), act(5, 'submit')])
  expect(told.map(({ name, by, times }) => [name, by, times])).toEqual([
    ['draft', '甲', 1],
    ['edit', '甲', 2],
    ['edit', '乙', 1],
    ['submit', '甲', 1],
  ])
})

test('校对改了几稿：对照的是送审的那一稿，不是上一次自动保存', () => {
  const versions = [version(1, 1), version(2, 2), version(3, 6), version(4, 7)]
  expect(usualPair({ versions, timeline: [act(1, 'draft'), act(3, 'submit'), act(6, 'edit', '乙')] })).toEqual([
    'r2',
    'r4',
  ])
})

test('更正时对照公众现在看到的那一稿；只有一稿时没有可对照的', () => {
  expect(usualPair({ versions: [version(1, 1, true), version(2, 9), version(3, 10)], timeline: [] })).toEqual([
    'r1',
    'r3',
  ])
  expect(usualPair({ versions: [version(1, 1)], timeline: [] })).toBeNull()
})

test('版本多了只摊开最近几稿和公众所见的一稿', () => {
  const { shown, folded } = foldedVersions([version(1, 1, true), ...[2, 3, 4, 5, 6, 7].map((n) => version(n, n))])
  expect(shown.map(({ number }) => number)).toEqual([7, 6, 5, 4, 1])
  expect(folded.map(({ number }) => number)).toEqual([3, 2])
})
