/**
 * What is known of every document without looking it up: what filters, counts and the ranking ask. Fifteen bytes each,
 * in memory by number (15 MB for a million documents); a number's facts never change.
 */

export type Fact = {
  number: number
  /** Tokens in it, those of its title as often as they count. */
  length: number
  /** Days since 1970; 0 where there is none. */
  day: number
  from: number
  until: number
  /** Codes of search_facet. */
  organ: number
  kind: number
  column: number
}

const fields = ['length', 'day', 'from', 'until', 'organ', 'kind', 'column'] as const
type Field = (typeof fields)[number]
const width = 4 + 2 * fields.length
const most = 65_535

export function packFacts(facts: readonly Fact[]): Buffer {
  const bytes = Buffer.alloc(facts.length * width)
  facts.forEach((fact, index) => {
    const at = index * width
    bytes.writeUInt32LE(fact.number, at)
    fields.forEach((field, nth) => {
      bytes.writeUInt16LE(Math.min(fact[field], most), at + 4 + 2 * nth)
    })
  })
  return bytes
}

export type Columns = Record<Field, Uint16Array> & { alive: Uint8Array }

const columns = (size: number): Columns => ({
  ...(Object.fromEntries(fields.map((field) => [field, new Uint16Array(size)])) as Record<Field, Uint16Array>),
  alive: new Uint8Array(size),
})

/** The facts of all documents, growing. */
export class Facts {
  size = 0
  documents = 0
  tokens = 0
  columns = columns(0)

  #grow(size: number) {
    if (size <= this.columns.alive.length) return
    const grown = columns(Math.ceil(size * 1.25) + 1_024)
    for (const name of [...fields, 'alive'] as const) grown[name].set(this.columns[name])
    this.columns = grown
  }

  add(bytes: Buffer) {
    for (let at = 0; at < bytes.length; at += width) {
      const number = bytes.readUInt32LE(at)
      this.#grow(number + 1)
      this.size = Math.max(this.size, number + 1)
      if (this.columns.alive[number] === 1) continue
      fields.forEach((field, nth) => {
        this.columns[field][number] = bytes.readUInt16LE(at + 4 + 2 * nth)
      })
      this.columns.alive[number] = 1
      this.documents++
      this.tokens += this.columns.length[number]!
    }
  }

  remove(number: number) {
    if (this.columns.alive[number] !== 1) return
    this.columns.alive[number] = 2
    this.documents--
    this.tokens -= this.columns.length[number]!
  }
}
