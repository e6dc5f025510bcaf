import type { ReadReport } from './read.ts'
import { type Checked, type Outcome, readFileBytes, unreadable, verdictOf } from './verdict.ts'
import { type Place, Waiting } from './waiting.ts'

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

/** A copy: a name cut out of a page would keep the whole page in memory. */
const copyOf = (text: string) => Buffer.from(text).toString()
const keyOf = (organ: string | null, year: number | null) =>
  organ && year ? copyOf(`${organ.replace(/\s/g, '')}|${year}`) : null

async function readInput({ file, bytes }: Input, read: typeof readFileBytes): Promise<Outcome> {
  try {
    return await read(file, await bytes())
  } catch (error) {
    return unreadable(file, `读不到文件（${error instanceof Error ? error.message : String(error)}）`)
  }
}

/** Which file holds which organ's report of which year. */
class Shelf {
  private readonly files = new Map<string, Input>()
  private readonly waiting = new Waiting<Outcome>()
  private readonly places = new Map<Input, Place>()

  add(input: Input, outcome: Outcome): void {
    this.places.set(input, this.waiting.put(outcome))
    if ('verdict' in outcome) return
    for (const { organ, year } of outcome.reports) {
      const key = keyOf(organ, year)
      if (key && !this.files.has(key)) this.files.set(key, input)
    }
  }

  read(input: Input): Outcome | null {
    const place = this.places.get(input)
    return place ? this.waiting.take(place) : null
  }

  yearBefore(input: Input, { organ, year }: ReadReport): ReadReport | null {
    const key = keyOf(organ, year === null ? null : year - 1)
    const found = key ? this.files.get(key) : undefined
    const outcome = found && found !== input ? this.read(found) : null
    if (!outcome || 'verdict' in outcome) return null
    return outcome.reports.find((each) => keyOf(each.organ, each.year) === key) ?? null
  }

  close(): void {
    this.waiting.close()
  }
}

/** Two years in one file: a print of both, side by side. */
const beside = (reports: readonly ReadReport[], { year }: ReadReport): ReadReport | null =>
  reports.find((each) => year !== null && each.year === year - 1) ?? null

const noShelf = { read: () => null, yearBefore: () => null }

async function* judged(inputs: readonly Input[], shelf: Pick<Shelf, 'read' | 'yearBefore'>, options: Options) {
  const { previous = null, numbers, read = readFileBytes } = options
  for (const input of inputs) {
    const outcome = shelf.read(input) ?? (await readInput(input, read))
    if ('verdict' in outcome) yield outcome
    else
      for (const report of outcome.reports) {
        const before = previous ?? beside(outcome.reports, report) ?? shelf.yearBefore(input, report)
        yield verdictOf(input.file, report, before, { numbers })
      }
    if (shelf === noShelf) options.onFile?.(input.file)
  }
}

export async function* checkFiles(inputs: readonly Input[], options: Options = {}): AsyncGenerator<Checked> {
  if (inputs.length === 1 || options.previous) {
    yield* judged(inputs, noShelf, options)
    return
  }
  const shelf = new Shelf()
  try {
    for (const input of inputs) {
      shelf.add(input, await readInput(input, options.read ?? readFileBytes))
      options.onFile?.(input.file)
    }
    yield* judged(inputs, shelf, options)
  } finally {
    shelf.close()
  }
}
