/** nDCG at ten: what stands first counts most (Järvelin, Kekäläinen). */
export function ndcg(found: readonly string[], answers: ReadonlySet<string>, most = 10): number {
  const gain = (index: number) => 1 / Math.log2(index + 2)
  const sum = found.slice(0, most).reduce((all, key, index) => all + (answers.has(key) ? gain(index) : 0), 0)
  const ideal = Array.from({ length: Math.min(most, answers.size) }, (_, index) => gain(index))
  return sum / ideal.reduce((all, each) => all + each, 0)
}

export const recall = (found: readonly string[], answers: ReadonlySet<string>, most: number): number =>
  found.slice(0, most).filter((key) => answers.has(key)).length / answers.size

export const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
