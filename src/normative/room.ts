import type { Tx } from '../platform/acts.ts'
import { announce, announceRecord } from '../platform/announce.ts'
import { mayWork, readsOnly } from '../steps/access.ts'
import type { Hint, Link } from '../steps/api-types.ts'
import type { Db, Room } from '../steps/room.ts'
import { steps } from './acts/index.ts'
import { normalNumber } from './doc-number.ts'
import { type DocumentFacts, documentKinds, isPublic, proceedingsOf } from './document.ts'
import { course, management } from './document-step.ts'
import { factsShown } from './facts.ts'
import { fold } from './fold.ts'
import { register } from './register.ts'
import { termSettings } from './settings.ts'
import { boundTo, documentCalled, keepRelation } from './store.ts'
import { runningTerms } from './terms.ts'

/** Documents as matters: drafted, reviewed, decided, published, ended step by step. */

const links = ({ id, itemId }: DocumentFacts): Link[] => [
  { label: '正文', href: `/documents/${id}/words` },
  ...(itemId ? [{ label: '主动公开信息', href: `/items/${itemId}` }] : []),
  { label: '登记簿记录', href: `/records/documents/${id}` },
]

const hint = (applies: boolean, sentence: string, article: string): Hint[] => (applies ? [{ sentence, article }] : [])

async function hints(_: Db, document: DocumentFacts): Promise<Hint[]> {
  const { recognition, studies, relations, editions, recorded } = proceedingsOf(document)
  return [
    ...hint(
      recognition?.major === true && studies.length === 0 && !isPublic(document),
      '重大行政决策：专业性、技术性较强的应当组织专家论证；可能对社会稳定、公共安全等造成不利影响的应当评估风险。',
      '重大行政决策程序暂行条例第十九条、第二十二条',
    ),
    ...hint(
      document.standing === 'numbered' && editions.length === 0,
      '公布前请录入正文：粘贴或者选择 Word 文件，章、条自动识别。',
      '条例第二十条第（一）项',
    ),
    ...hint(
      isPublic(document) && relations.some(({ relation }) => relation === 'repeals' || relation === 'amends'),
      '本文件修改、废止了其他文件，请在那些文件上分别办理“登记修改”“废止”，页面标注才会改变。',
      '条例第二十四条',
    ),
    ...hint(
      proceedingsOf(document).begun &&
        document.standing === 'published' &&
        recorded === null &&
        document.kind !== 'quoted',
      '尚未登记备案。',
      management,
    ),
  ]
}

/** The paper by which it ended or changed is often kept here too: then it shows what it did. */
async function relateBack(tx: Tx, document: DocumentFacts, by: string, relation: 'repeals' | 'amends') {
  const other = await documentCalled(tx, normalNumber(by))
  const title = document.docNumber ?? document.title
  if (other && other.id !== document.id)
    await keepRelation(tx, other.id, { relation, otherId: document.id, otherTitle: title })
}

/** What the public sees of it changed: its own page, the lists, and the pages that are bound to it. */
export async function tellPublic(tx: Tx, { id }: Pick<DocumentFacts, 'id'>) {
  await announceRecord(tx, 'document', id)
  const bound = await boundTo(tx, id)
  if (bound.length > 0)
    await announce(
      tx,
      bound.map(({ tag }) => tag),
    )
}

export const documentRoom: Room<DocumentFacts> = {
  course,
  record: register.record,
  steps,
  fold,
  title: ({ title }) => title,
  about: ({ docNumber, kind }) => [documentKinds[kind], docNumber].filter(Boolean).join(' · '),
  since: ({ madeOn, inColumnFrom, proceedings }) => madeOn ?? proceedings?.begunOn ?? inColumnFrom ?? '',
  concludedOn: ({ concludedOn }) => concludedOn,
  facts: factsShown,
  terms: runningTerms,
  hints,
  links,
  settings: termSettings,
  readsOnly,
  mayAct: (actor, organId) => mayWork(actor, organId),
  opensNames: (actor, organId) => mayWork(actor, organId),
  seeks: async (db, step, _, said) => {
    if (step !== 'relate') return {}
    return { otherId: (await documentCalled(db, normalNumber(String(said.otherTitle))))?.id ?? null }
  },
  after: async (tx, document, act) => {
    const { relations, ended, amendments } = proceedingsOf(document)
    const last = relations.at(-1)
    if (act.name === 'relate' && last) await keepRelation(tx, document.id, last)
    if (act.name === 'repeal' && ended) await relateBack(tx, document, ended.by, 'repeals')
    if (act.name === 'amend') await relateBack(tx, document, amendments.at(-1)?.by ?? '', 'amends')
    if (isPublic(document)) await tellPublic(tx, document)
  },
}
