import type { ReadReport } from './read.ts'
import { type Checked, readFileBytes, unreadable, verdictOf } from './verdict.ts'

/** Many files, one after another: last year's report of the same organ is looked for among them. */
export type Input = { file: string; bytes: () => Promise<Uint8Array> }

type Options = {
  previous?: ReadReport | null
  /** Called after each file, for a progress bar. */
  onFile?: (file: string) => void
  numbers?: boolean
}
type Outcome = Checked | { file: string; reports: ReadReport[] }

// Up to here reports are kept between finding the years and judging; beyond it they are read again, so that memory
// stays flat over a directory of any size.
const kept = 200

const keyOf = (organ: string | null, year: number | null) =>
  organ && year ? `${organ.replace(/\s/g, '')}|${year}` : null

async function readInput({ file, bytes }: Input): Promise<Outcome> {
  try {
    return await readFileBytes(file, await bytes())
  } catch (error) {
    return unreadable(file, `读不到文件（${error instanceof Error ? error.message : String(error)}）`)
  }
}

/** Which file holds which organ's report of which year. */
class Shelf {
  private readonly files = new Map<string, Input>()
  private readonly outcomes = new Map<Input, Outcome>()
  private readonly keep: boolean

  constructor(keep: boolean) {
    this.keep = keep
  }

  async add(input: Input): Promise<void> {
    const outcome = await readInput(input)
    if (this.keep) this.outcomes.set(input, outcome)
    if ('verdict' in outcome) return
    for (const { organ, year } of outcome.reports) {
      const key = keyOf(organ, year)
      if (key && !this.files.has(key)) this.files.set(key, input)
    }
  }

  read(input: Input): Promise<Outcome> | Outcome {
    return this.outcomes.get(input) ?? readInput(input)
  }

  async yearBefore(input: Input, { organ, year }: ReadReport): Promise<ReadReport | null> {
    const key = keyOf(organ, year === null ? null : year - 1)
    const found = key ? this.files.get(key) : undefined
    const outcome = found && found !== input ? await this.read(found) : null
    if (!outcome || 'verdict' in outcome) return null
    return outcome.reports.find((each) => keyOf(each.organ, each.year) === key) ?? null
  }
}

/** Two years in one file: a print of both, side by side. */
const beside = (reports: readonly ReadReport[], { year }: ReadReport): ReadReport | null =>
  reports.find((each) => year !== null && each.year === year - 1) ?? null

export async function* checkFiles(inputs: readonly Input[], options: Options = {}): AsyncGenerator<Checked> {
  const { previous = null, onFile, numbers } = options
  const alone = inputs.length === 1 || previous !== null
  const shelf = new Shelf(inputs.length <= kept)
  if (!alone)
    for (const input of inputs) {
      await shelf.add(input)
      onFile?.(input.file)
    }
  for (const input of inputs) {
    const outcome = await shelf.read(input)
    if ('verdict' in outcome) yield outcome
    else
      for (const report of outcome.reports) {
        const before = previous ?? beside(outcome.reports, report) ?? (await shelf.yearBefore(input, report))
        yield verdictOf(input.file, report, before, { numbers })
      }
    if (alone) onFile?.(input.file)
  }
}
