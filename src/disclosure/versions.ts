import type { Comparison, VersionRow } from './api-types.ts'
import { paragraphDifferences, wordDifferences } from './compare.ts'
import type { Publishing } from './gates.ts'
import type { ItemFacts } from './item.ts'
import type { Attachment, Metadata } from './proceedings.ts'
import { readRevision } from './store.ts'
import { versionRows } from './view.ts'

/** Two versions of an item side by side. */

const labels: Partial<Record<keyof Metadata, string>> = {
  docNumber: '文号',
  issuingBodies: '发文机关',
  agreed: '协商确认、批准情况',
  formedOn: '生成日期',
  changedOn: '变更日期',
  genre: '体裁',
  theme: '主题分类',
  art20: '公开依据',
  disclosure: '公开方式',
  exemption: '不予公开的依据',
  columnId: '栏目',
  alsoIn: '同时列入',
  topics: '专题',
  keywords: '关键词',
  summary: '内容概述',
  source: '来源',
  effectiveOn: '施行日期',
  expiresOn: '有效期至',
  notice: '公示',
}

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.join('、')
  if (typeof value === 'object') return Object.values(value).join(' ')
  return String(value)
}

const metadataChanges = (left: Metadata, right: Metadata) =>
  Object.entries(labels).flatMap(([field, label]) => {
    const [was, is] = [left, right].map((each) => shown(each[field as keyof Metadata]))
    return was === is ? [] : [{ label, left: was ?? '', right: is ?? '' }]
  })

const only = (these: readonly Attachment[], those: readonly Attachment[]) =>
  these.filter(({ digest }) => !those.some((each) => each.digest === digest)).map(({ name }) => name)

const find = (rows: readonly VersionRow[], said: string) =>
  rows.find(({ revision, number }) => revision === said || String(number) === said)

export async function compareVersions(
  services: Publishing,
  item: ItemFacts,
  said: { left: string; right: string },
): Promise<Comparison | null> {
  const rows = await versionRows(services, item)
  const [left, right] = [find(rows, said.left), find(rows, said.right)]
  if (!left || !right) return null
  const [old, young] = await Promise.all([left, right].map(({ revision }) => readRevision(services.db, revision)))
  if (!old || !young) return null
  const paragraphs = paragraphDifferences(old.plain, young.plain)
  const counted = (kind: string) =>
    paragraphs.flat().reduce((sum, each) => (each.kind === kind ? sum + each.text.length : sum), 0)
  return {
    ...{ left, right, paragraphs, added: counted('added'), removed: counted('removed') },
    title: wordDifferences(old.title, young.title),
    metadata: metadataChanges(old.metadata, young.metadata),
    attachments: { added: only(young.attachments, old.attachments), removed: only(old.attachments, young.attachments) },
  }
}
