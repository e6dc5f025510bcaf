/** How a number is shown where the public needs to tell persons apart and no more (§3.4). Pure. */

const stars = (count: number) => '*'.repeat(Math.max(0, count))
const kept = (text: string, first: number, last: number) =>
  text.slice(0, first) + stars(text.length - first - last) + text.slice(text.length - last)

export const masks = {
  identity: (text: string) => (text.length === 15 ? kept(text, 6, 3) : kept(text, 6, 4)),
  mobile: (text: string) => kept(text.slice(-11), 3, 4),
  card: (text: string) => kept(text, 4, 4),
  document: (text: string) => kept(text, 2, 2),
  plate: (text: string) => kept(text, 2, 2),
  landline: (text: string) => kept(text, text.length - 4, 0),
  email: (text: string) => text.replace(/^(.)[^@]*/, '$1***'),
  /** The family name stands; a double one is kept whole. */
  name: (text: string) => {
    const family = /^(?:欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐)/.test(text) ? 2 : 1
    return text.slice(0, family) + stars([...text].length - family)
  },
  address: (text: string) => text.replace(/\d+(?=号楼|栋|幢|座|单元|室|号|弄|组)/g, '**'),
} as const
