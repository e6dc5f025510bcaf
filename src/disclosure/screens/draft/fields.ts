import type { DraftingChoices } from '../../api-types.ts'
import { type ContentClass, type Metadata, origins } from '../../proceedings.ts'

/** 信息属性: each field declared once, with the help an editor needs and the rule it comes from. */

export type Values = Omit<Metadata, 'notice'> & { noticeFrom: string; noticeUntil: string; noticeContact: string }
export type FieldName = keyof Values

export type Field = {
  name: FieldName
  label: string
  kind: 'line' | 'words' | 'day' | 'choice' | 'column' | 'columns' | 'tags'
  help?: string
  article?: string
  /** Asked of every item, or of those of which this holds. */
  required?: boolean | ((asked: Asked) => boolean)
  shown?: (asked: Asked) => boolean
  options?: (choices: DraftingChoices) => readonly { value: string; label: string }[]
  most?: number
}
export type Asked = { values: Values; contentClass: ContentClass | null }

const labelled = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const disclosures = { proactive: '主动公开', onRequest: '依申请公开', none: '不予公开' }
const isNotice = ({ contentClass, values }: Asked) => contentClass === 'notice' || values.noticeFrom !== ''
/** LAY-02: news is none of the 法定主动公开内容 and bears none of its classifications (acts/submit.ts asks the same). */
const isLawful = ({ contentClass, values }: Asked) =>
  values.disclosure === 'proactive' &&
  !['news', 'leaderActivity', 'reprint', 'interpretation'].includes(contentClass ?? 'ordinary')
const isPaper = ({ contentClass, values }: Asked) => contentClass === 'policy' || Boolean(values.docNumber)
const coded = (list: readonly { code: string; title: string }[]) =>
  list.map(({ code, title }) => ({ value: code, label: title }))

export type Group = { title: string; fields: readonly Field[] }

export const groups: readonly Group[] = [
  {
    title: '公开',
    fields: [
      {
        name: 'disclosure',
        label: '公开方式',
        kind: 'choice',
        required: true,
        article: '条例第十三条',
        help: '以公开为常态、不公开为例外',
        options: () => labelled(disclosures),
      },
      {
        name: 'exemption',
        label: '不公开的依据',
        kind: 'words',
        required: true,
        article: '条例第十四条至第十六条',
        help: '写明属于哪一条哪一项，以及理由',
        shown: ({ values }) => values.disclosure !== 'proactive',
      },
      {
        name: 'art20',
        label: '公开依据',
        kind: 'choice',
        required: isLawful,
        article: '条例第二十条、第二十一条',
        help: '选定属于法定主动公开的哪一项，年报和覆盖情况按此统计',
        options: ({ art20 }) => coded(art20),
      },
      {
        name: 'columnId',
        label: '所属栏目',
        kind: 'column',
        required: true,
        help: '固定网址和面包屑由这个栏目决定，只选一个',
      },
      { name: 'alsoIn', label: '同时列入', kind: 'columns', help: '内容只有一份，网址不变；最多 20 个栏目' },
      { name: 'topics', label: '专题', kind: 'tags', help: '输入专题名称后按回车' },
    ],
  },
  {
    title: '来历和日期',
    fields: [
      {
        name: 'origin',
        label: '信息来历',
        kind: 'choice',
        required: true,
        article: '条例第十条',
        help: '谁制作谁公开；从公民、法人获取的由保存机关公开，从其他机关获取的由制作或者最初获取的机关公开',
        options: () => labelled(origins),
      },
      {
        name: 'agreed',
        label: '协商确认、批准情况',
        kind: 'line',
        required: true,
        article: '条例第十一条',
        help: '与哪个机关何时确认，或者何机关何时批准、文号',
        most: 300,
        shown: ({ values }) => values.origin === 'jointlyMade' || values.origin === 'obtainedFromAgency',
      },
      {
        name: 'issuingBodies',
        label: '发文机关',
        kind: 'tags',
        required: true,
        help: '联合发文的，牵头机关写在第一个',
      },
      {
        name: 'docNumber',
        label: '发文字号',
        kind: 'line',
        required: ({ contentClass }) => contentClass === 'policy',
        article: 'GB/T 9704—2012',
        help: '写成 海政〔2026〕3号；括号和“号”会自动规范',
        most: 60,
      },
      {
        name: 'formedOn',
        label: '成文日期',
        kind: 'day',
        required: true,
        article: '条例第二十六条',
        help: '信息形成之日，20 个工作日的公开期限从次日起算',
      },
      {
        name: 'changedOn',
        label: '变更日期',
        kind: 'day',
        article: '条例第二十六条',
        help: '内容发生变更的，期限从变更之日重新起算',
      },
      { name: 'source', label: '来源', kind: 'line', required: true, help: '原创填本机关，转载填首发单位', most: 60 },
    ],
  },
  {
    title: '分类和检索',
    fields: [
      {
        name: 'theme',
        label: '主题分类',
        kind: 'choice',
        required: isLawful,
        options: ({ themes }) => coded(themes),
      },
      {
        name: 'genre',
        label: '体裁',
        kind: 'choice',
        required: isLawful,
        options: ({ genres }) => genres.map((value) => ({ value, label: value })),
      },
      {
        name: 'summary',
        label: '内容概述',
        kind: 'words',
        required: isLawful,
        article: '条例第十二条',
        help: '公开目录法定要素，一两句话说清是什么、管什么',
        most: 500,
      },
      { name: 'keywords', label: '关键词', kind: 'tags', help: '3 至 8 个，每个输入后按回车' },
    ],
  },
  {
    title: '效力和公示',
    fields: [
      { name: 'effectiveOn', label: '施行日期', kind: 'day', shown: isPaper },
      { name: 'expiresOn', label: '有效期至', kind: 'day', help: '到期次日自动标注“已失效”', shown: isPaper },
      {
        name: 'noticeFrom',
        label: '公示开始',
        kind: 'day',
        required: isNotice,
        shown: ({ contentClass, values }) => contentClass === 'notice' || isNotice({ contentClass, values }),
      },
      { name: 'noticeUntil', label: '公示结束', kind: 'day', required: isNotice, shown: isNotice },
      {
        name: 'noticeContact',
        label: '异议受理方式',
        kind: 'line',
        required: isNotice,
        shown: isNotice,
        help: '受理单位、电话或地址；不要写个人手机',
        most: 200,
      },
    ],
  },
]

export const fields = groups.flatMap((group) => group.fields)

export const isShown = (field: Field, asked: Asked) => field.shown?.(asked) ?? true
export const isRequired = (field: Field, asked: Asked) =>
  isShown(field, asked) && (typeof field.required === 'function' ? field.required(asked) : field.required === true)

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** What is still to be filled in before it can be handed in. */
export const missingFields = (asked: Asked): readonly Field[] =>
  fields.filter((field) => isRequired(field, asked) && isEmpty(asked.values[field.name]))

export function valuesOf({ notice, ...metadata }: Metadata): Values {
  return {
    ...metadata,
    noticeFrom: notice?.from ?? '',
    noticeUntil: notice?.until ?? '',
    noticeContact: notice?.contact ?? '',
  }
}

const orNull = (text: string | null | undefined) => (text ? text : null)

/** A form gives '' and undefined for what is left out; the record says null. */
export function metadataOf({ noticeFrom, noticeUntil, noticeContact, ...values }: Values): Metadata {
  const notice = noticeFrom || noticeUntil || noticeContact
  return {
    ...values,
    docNumber: orNull(values.docNumber?.trim()),
    changedOn: orNull(values.changedOn),
    genre: orNull(values.genre),
    theme: orNull(values.theme),
    art20: orNull(values.art20),
    exemption: values.disclosure === 'proactive' ? null : orNull(values.exemption?.trim()),
    columnId: orNull(values.columnId),
    alsoIn: values.alsoIn.filter((id) => id !== values.columnId),
    effectiveOn: orNull(values.effectiveOn),
    expiresOn: orNull(values.expiresOn),
    summary: values.summary ?? '',
    source: values.source ?? '',
    notice: notice ? { from: noticeFrom, until: noticeUntil, contact: noticeContact } : null,
  }
}
