/** Figures as people write them: full width, in groups, with invisible characters between. Pure. */

/** Full-width letters and figures as half-width ones; every place stays where it was. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0))

/** What may stand between two figures of one number. */
export const between = '[ \\u00a0\\u3000\\u200b-\\u200f\\u2060\\ufeff\\u00ad\\-\\u2010-\\u2015._\\u00b7]'

export const bare = (text: string) => text.replace(/[^0-9A-Za-z]/g, '')

/** Words close before a number tell what it is; a table says it once, in its head. */
export const saidBefore = (text: string, at: number, words: RegExp, reach = 40): boolean =>
  words.test(text.slice(Math.max(0, at - reach), at))

/** A number in an address of the web is nobody's. */
export const inAddress = (text: string, at: number): boolean =>
  /(?:https?:\/\/|www\.)[^\s\u4e00-\u9fff，。；）]*$/.test(text.slice(Math.max(0, at - 200), at))
