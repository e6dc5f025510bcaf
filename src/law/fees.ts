/**
 * 信息处理费 (条例§42, 国办函〔2020〕109号§3): 按件 or 按量, both progressive, never both for one application.
 * There is no fee for searching, copying or posting: §42 leaves no room for the old ones.
 */

/** Yuan for the n-th application of one applicant in one calendar month (费办法§4). */
const unitPrice = (n: number): number => {
  if (n <= 10) return 0
  return n <= 30 ? 100 : 100 * (Math.floor((n - 31) / 10) + 2)
}

/** Yuan for all n applications of one applicant in one calendar month. */
const byCount = (n: number): number =>
  Array.from({ length: n }, (_, index) => unitPrice(index + 1)).reduce((sum, price) => sum + price, 0)

/** Yuan per page of one application, from the page after `above` up to `upTo` (费办法§5). */
const pageBands = [
  { above: 0, upTo: 30, price: 0 },
  { above: 30, upTo: 100, price: 10 },
  { above: 100, upTo: 200, price: 20 },
  { above: 200, upTo: Number.POSITIVE_INFINITY, price: 40 },
] as const

/** How many of an application's p pages fall into each band. */
const pageTiers = (p: number) =>
  pageBands.map((band) => ({ ...band, pages: Math.max(0, Math.min(p, band.upTo) - band.above) }))

/** Yuan for one application answered with p pages. */
const byPages = (p: number): number => pageTiers(p).reduce((sum, { price, pages }) => sum + price * pages, 0)

export const fees = { unitPrice, byCount, byPages, pageTiers } as const
