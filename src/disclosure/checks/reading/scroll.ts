import type { FileProblem, Severity, Whereabouts } from '../finding.ts'

/** What a file says, as it is gathered: what its reader shows, what it hides, and where each stands. */

export type FileReading = {
  plain: string
  hidden: string
  places: { plain: Whereabouts[]; hidden: Whereabouts[] }
  problems: FileProblem[]
}

/** The sentence for whoever uploaded a file that cannot be read at all. */
export class Unreadable extends Error {}

/** Beyond this nobody reads on; a book has half a million characters. */
const mostCharacters = 3_000_000

class Strand {
  private readonly parts: string[] = []
  private length = 0
  readonly places: Whereabouts[] = []
  full = false

  put(text: string): void {
    if (this.full || text === '') return
    const room = mostCharacters - this.length
    this.full = text.length > room
    this.parts.push(this.full ? text.slice(0, room) : text)
    this.length += Math.min(text.length, room)
  }

  /** From here on it stands there. */
  at(where: string, row?: number): void {
    if (this.full) return
    this.places.push({ at: this.length, where, ...(row === undefined ? {} : { row }) })
  }

  text = (): string => this.parts.join('')
}

export class Scroll {
  readonly plain = new Strand()
  readonly hidden = new Strand()
  private readonly problems = new Map<string, FileProblem>()

  problem(code: string, severity: Severity, sentence: string): void {
    if (!this.problems.has(code)) this.problems.set(code, { code, severity, sentence })
  }

  /** A line that a reader does not see. */
  aside(where: string, text: string): void {
    if (text.trim() === '') return
    this.hidden.at(where)
    this.hidden.put(`${text.trim()}\n`)
  }

  done(): FileReading {
    if (this.plain.full || this.hidden.full)
      this.problem('tooLong', 'confirm', '文字太多，只检查了前 300 万字；请拆成几个文件，或者人工核对其余部分')
    return {
      plain: this.plain.text(),
      hidden: this.hidden.text(),
      places: { plain: this.plain.places, hidden: this.hidden.places },
      problems: [...this.problems.values()],
    }
  }
}
