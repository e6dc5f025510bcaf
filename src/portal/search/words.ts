import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict'
import { fold } from './fold.ts'

/** Words of a question, by the dictionary and the site's own words; texts are not cut into words, only questions are. */

let known: { jieba: Jieba; own: string } | undefined

function cutter(own: readonly string[]): Jieba {
  const listed = own.map((word) => `${fold(word).replace(/\s+/g, '')} 100000 n`).join('\n')
  if (known?.own !== listed) {
    const jieba = Jieba.withDict(dict)
    if (listed) jieba.loadDict(Buffer.from(listed))
    known = { jieba, own: listed }
  }
  return known.jieba
}

const telling = /[\p{L}\p{N}]/u

/** `whole`: the words one after the other; `parts`: these and the words inside them. */
export function wordsOf(folded: string, own: readonly string[] = []): { whole: string[]; parts: Set<string> } {
  const jieba = cutter(own)
  return {
    whole: jieba.cut(folded, false).filter((word) => telling.test(word)),
    parts: new Set(jieba.cutForSearch(folded, false).filter((word) => telling.test(word))),
  }
}
