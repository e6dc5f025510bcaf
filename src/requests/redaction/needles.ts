/** What was removed, as things to look for. It stays in the confined process and its asker, and is never stored. Pure. */

export type Needle = { page: number | null; text: string }

/** As people read it: full-width and half-width alike, without spaces. */
export const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toLowerCase()

const hanzi = /\p{Script=Han}/u
/** One character, or three letters, stand everywhere: finding them would say nothing. */
export const tells = (text: string) => {
  const said = plain(text)
  return hanzi.test(said) ? [...said].length >= 2 : said.length >= 4
}

/** Every way a PDF may write a string outside its fonts. */
export function spellings(text: string): Buffer[] {
  const wide = Buffer.from(text, 'utf16le').swap16()
  const hex = wide.toString('hex')
  const all = [
    Buffer.from(text, 'utf8'),
    wide,
    Buffer.from(text, 'utf16le'),
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
    Buffer.from(Buffer.from(text, 'utf8').toString('hex')),
  ]
  return /^[\x20-\x7e]*$/.test(text) ? [...all, Buffer.from(Buffer.from(text).toString('hex').toUpperCase())] : all
}
