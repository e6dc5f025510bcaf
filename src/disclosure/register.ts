import { code, day, defineRegister, must, organ, text } from '../registers/index.ts'
import { rectify } from './acts/rectify.ts'
import { register as registration } from './acts/register.ts'
import { fold } from './fold.ts'
import { blank, flaws, type ItemFacts, overruled } from './item.ts'

const columns = {
  organId: must(organ({ title: '发布机构', aliases: ['发布机关', '发布单位', '公开机关'] })),
  indexNumber: must(code({ title: '索引号', aliases: ['索引编号'], example: '11990299MB00000197/2023-00001' })),
  title: must(text({ title: '名称', aliases: ['标题', '信息名称', '信息标题'], most: 300 })),
  columnName: must(text({ title: '栏目', aliases: ['所属栏目', '公开栏目'], most: 100 })),
  topic: text({ title: '专题', aliases: ['所属专题'], most: 60, hint: '归入专题的写专题名称，否则留空' }),
  docNumber: code({ title: '文号', aliases: ['发文字号'] }),
  madeOn: must(day({ title: '生成日期', aliases: ['成文日期', '形成日期'] })),
  publishedOn: must(day({ title: '公开日期', aliases: ['发布日期', '公开时间', '发布时间'] })),
}

export const register = defineRegister<typeof columns, ItemFacts>({
  kind: 'items',
  title: '主动公开信息目录',
  noun: '信息',
  alsoRead: ['editor'],
  columns,
  record: {
    subject: 'item',
    table: 'item',
    key: ['organId', 'indexNumber'],
    columns: {
      organId: 'uuid',
      indexNumber: 'text',
      title: 'text',
      columnName: 'text',
      topic: 'text',
      docNumber: 'text',
      madeOn: 'date',
      publishedOn: 'date',
      standing: 'text',
      contentClass: 'text',
      columnId: 'uuid',
      genre: 'text',
      theme: 'text',
      art20: 'text',
      disclosure: 'text',
      dueOn: 'date',
      noticeUntil: 'date',
      summary: 'text',
      source: 'text',
      revisionId: 'uuid',
      nextStep: 'text',
      proceedings: 'jsonb',
    },
    secret: [],
  },
  year: 'publishedOn',
  facts: (fields, id, previous) => ({ ...(previous ?? blank(id)), ...fields }),
  flaws,
  overruled,
  fold,
  acts: { register: registration, rectify },
  name: ({ title }) => title,
})
