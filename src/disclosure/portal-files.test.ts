import { expect, test } from 'vitest'
import { pieceOf } from './portal-files.ts'

test('播放器要一段就给一段；要得不对就给全部', () => {
  expect(pieceOf('bytes=100-199', 1_000)).toEqual({ from: 100, to: 199 })
  expect(pieceOf('bytes=900-', 1_000)).toEqual({ from: 900, to: 999 })
  expect(pieceOf('bytes=0-99999', 1_000)).toEqual({ from: 0, to: 999 })
  for (const said of [undefined, 'bytes=1000-', 'bytes=-5', 'bytes=0-1,5-6', 'lines=1-2']) {
    expect(pieceOf(said, 1_000)).toBeNull()
  }
  expect(pieceOf('bytes=9-3', 1_000)).toBeNull()
})
