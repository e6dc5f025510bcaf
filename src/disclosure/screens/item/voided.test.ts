import { expect, test } from 'vitest'
import type { ChainStep, TimelineEntry } from '../../api-types.ts'
import { voidedOf } from './voided.ts'

const act = (seq: number, name: string, by: string): TimelineEntry => ({
  seq,
  name,
  title: name,
  at: `2026-11-24T01:0${seq}:00.000Z`,
  by,
  said: [],
})
const step = (id: string, at: string | null): ChainStep => ({
  step: id,
  label: id,
  kind: 'proof',
  roles: [],
  signature: at === null ? null : { step: id, person: '', name: '', role: '', at, hash: '', opinion: '' },
  next: false,
  mine: false,
})

test('改稿使前面的签署作废，作废的原因就是那次修改；还有效的不算', () => {
  const timeline = [act(1, 'proof', '甲'), act(2, 'review', '乙'), act(3, 'edit', '丙'), act(4, 'proof', '甲')]
  const found = voidedOf(timeline, [step('proof1', timeline[3]?.at ?? ''), step('review1', null)])
  expect(found.map(({ signed, by }) => [signed.by, by?.by])).toEqual([
    ['甲', '丙'],
    ['乙', '丙'],
  ])
})

test('发布之后开始更正，原来的签署不算作废', () => {
  const timeline = [act(1, 'review', '乙'), act(2, 'release', '系统'), act(3, 'correct', '甲')]
  expect(voidedOf(timeline, [step('review1', null)])).toEqual([])
})
