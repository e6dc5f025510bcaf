import { createRequire } from 'node:module'
import type * as NodeJieba from '@node-rs/jieba'
import type * as Dictionary from '@node-rs/jieba/dict'
import { fold } from './fold.ts'

/** Words of a question, by the dictionary and the site's own words; texts are not cut into words, only questions are. */

type Jieba = NodeJieba.Jieba
const require = createRequire(import.meta.url)
let known: { jieba: Jieba; own: string } | undefined

/** The dictionary takes its memory when the first question is asked. */
function cutter(own: readonly string[]): Jieba {
  const listed = own.map((word) => `${fold(word).replace(/\s+/g, '')} 100000 n`).join('\n')
  if (known?.own !== listed) {
    const { Jieba } = require('@node-rs/jieba') as typeof NodeJieba
    const { dict } = require('@node-rs/jieba/dict') as typeof Dictionary
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
