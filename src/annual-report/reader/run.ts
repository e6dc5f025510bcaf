import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ReadReport } from './read.ts'
import { type Checked, type Outcome, readFileBytes, unreadable, verdictOf } from './verdict.ts'

/** Many files, one after another: last year's report of the same organ is looked for among them. */
export type Input = { file: string; bytes: () => Promise<Uint8Array> }

type Options = {
  previous?: ReadReport | null
  /** Called after each file, for a progress bar. */
  onFile?: (file: string) => void
  numbers?: boolean
  /** How bytes become reports. */
  read?: typeof readFileBytes
}

const keyOf = (organ: string | null, year: number | null) =>
  organ && year ? `${organ.replace(/\s/g, '')}|${year}` : null

async function readInput({ file, bytes }: Input, read: typeof readFileBytes): Promise<Outcome> {
  try {
    return await read(file, await bytes())
  } catch (error) {
    return unreadable(file, `读不到文件（${error instanceof Error ? error.message : String(error)}）`)
  }
}

// Between finding the years and judging a report waits as a few kilobytes, so that memory stays flat over a directory.
const pack = (outcome: Outcome) => deflateRawSync(serialize(outcome), { level: 1 })
const unpack = (packed: Uint8Array) => deserialize(inflateRawSync(packed)) as Outcome

/** Which file holds which organ's report of which year. */
class Shelf {
  private readonly files = new Map<string, Input>()
  private readonly packed = new Map<Input, Uint8Array>()

  add(input: Input, outcome: Outcome): void {
    this.packed.set(input, pack(outcome))
    if ('verdict' in outcome) return
    for (const { organ, year } of outcome.reports) {
      const key = keyOf(organ, year)
      if (key && !this.files.has(key)) this.files.set(key, input)
    }
  }

  read(input: Input): Outcome | null {
    const packed = this.packed.get(input)
    return packed ? unpack(packed) : null
  }

  yearBefore(input: Input, { organ, year }: ReadReport): ReadReport | null {
    const key = keyOf(organ, year === null ? null : year - 1)
    const found = key ? this.files.get(key) : undefined
    const outcome = found && found !== input ? this.read(found) : null
    if (!outcome || 'verdict' in outcome) return null
    return outcome.reports.find((each) => keyOf(each.organ, each.year) === key) ?? null
  }
}

/** Two years in one file: a print of both, side by side. */
const beside = (reports: readonly ReadReport[], { year }: ReadReport): ReadReport | null =>
  reports.find((each) => year !== null && each.year === year - 1) ?? null

export async function* checkFiles(inputs: readonly Input[], options: Options = {}): AsyncGenerator<Checked> {
  const { previous = null, onFile, numbers, read = readFileBytes } = options
  const alone = inputs.length === 1 || previous !== null
  const shelf = new Shelf()
  if (!alone)
    for (const input of inputs) {
      shelf.add(input, await readInput(input, read))
      onFile?.(input.file)
    }
  for (const input of inputs) {
    const outcome = shelf.read(input) ?? (await readInput(input, read))
    if ('verdict' in outcome) yield outcome
    else
      for (const report of outcome.reports) {
        const before = previous ?? beside(outcome.reports, report) ?? shelf.yearBefore(input, report)
        yield verdictOf(input.file, report, before, { numbers })
      }
    if (alone) onFile?.(input.file)
  }
}
