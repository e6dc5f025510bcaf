/** Text back into bytes for the encodings that Chinese pages were written in; the platform only decodes them. */

export type CodePage = 'gbk' | 'big5' | 'windows-1252'

const tables = new Map<CodePage, Map<string, number[]>>()

function tableOf(page: CodePage): Map<string, number[]> {
  const known = tables.get(page)
  if (known) return known
  const table = new Map<string, number[]>()
  // A lone 0x80 of windows-936, which reads as the euro sign, is no valid GB 18030.
  if (page === 'gbk') table.set('€', [0x80])
  const decoder = new TextDecoder(page, { fatal: true })
  const learn = (bytes: number[]) => {
    try {
      const char = decoder.decode(Uint8Array.from(bytes))
      if ([...char].length === 1 && !table.has(char)) table.set(char, bytes)
    } catch {
      // Not every pair of bytes is a character.
    }
  }
  if (page === 'windows-1252') for (let byte = 0x80; byte <= 0xff; byte++) learn([byte])
  else for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) learn([lead, trail])
  tables.set(page, table)
  return table
}

const lost = 0xff

/** Characters the page does not have become a byte no UTF-8 contains, so the loss stays visible. */
export function encode(text: string, page: CodePage): Uint8Array {
  const table = tableOf(page)
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    const mapped = code < 0x80 ? [code] : table.get(char)
    if (mapped) bytes.push(...mapped)
    else bytes.push(lost)
  }
  return Uint8Array.from(bytes)
}
