import { type CellId, cells } from '../index.ts'

/** The 200 figures of a real district's report for 2023 (public facts): right in every sum; a cell not named is 0. */
const numbers: Partial<Record<CellId, number>> = {
  't2.normative.made': 14,
  't2.normative.repealed': 3,
  't2.normative.valid': 43,
  't2.permit.decisions': 5225,
  't2.penalty.decisions': 9352,
  't2.coercion.decisions': 11,
  't2.adminFee.amountWan': 7832,
  't3.new.natural': 104,
  't3.new.biz': 3,
  't3.new.total': 107,
  't3.granted.natural': 45,
  't3.granted.total': 45,
  't3.partial.natural': 17,
  't3.partial.total': 17,
  't3.deny_thirdParty.natural': 2,
  't3.deny_thirdParty.total': 2,
  't3.deny_process.natural': 2,
  't3.deny_process.total': 2,
  't3.unable_notHeld.natural': 34,
  't3.unable_notHeld.biz': 3,
  't3.unable_notHeld.total': 37,
  't3.total.natural': 100,
  't3.total.biz': 3,
  't3.total.total': 103,
  't3.carriedOut.natural': 4,
  't3.carriedOut.total': 4,
  't4.review.corrected': 1,
  't4.review.other': 1,
  't4.review.total': 2,
}

export const referenceCells: Record<string, number> = Object.fromEntries(cells.map(({ id }) => [id, numbers[id] ?? 0]))
