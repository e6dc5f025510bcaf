import { choice, code, day, defineRegister, must, organ, text } from '../registers/index.ts'
import { rectify } from './acts/rectify.ts'
import { register as registration } from './acts/register.ts'
import { blank, type DocumentFacts, documentKinds, flaws, proceeded, settle } from './document.ts'
import { fold } from './fold.ts'

const columns = {
  organId: must(organ({ title: '制定机关', aliases: ['发文机关', '发布机关', '牵头制定机关'] })),
  kind: must(
    choice({ title: '文件类别', aliases: ['类别', '文件类型'] }, [
      ['normative', documentKinds.normative, '规范性文件'],
      ['rule', documentKinds.rule, '政府规章'],
      ['quoted', documentKinds.quoted, '引用'],
    ]),
  ),
  title: must(text({ title: '标题', aliases: ['文件名称', '文件标题', '名称'], most: 300 })),
  docNumber: must(code({ title: '文号', aliases: ['发文字号', '发文文号'], example: '海澜政规〔2023〕1号' })),
  madeOn: must(day({ title: '成文日期', aliases: ['制发日期', '印发日期', '制定日期'] })),
  effectiveOn: day({ title: '施行日期', aliases: ['生效日期', '实施日期'] }),
  expiresOn: day({ title: '有效期至', aliases: ['有效期届满日', '失效日期', '到期日期'] }),
  repealedOn: day({ title: '废止日期' }),
  inColumnFrom: day({ title: '专栏上网日期', aliases: ['网站公开日期', '上网日期'] }),
  inColumnUntil: day({ title: '专栏撤下日期', aliases: ['网站撤下日期'] }),
  filedFrom: day({ title: '省库入库日期', aliases: ['入库日期', '报备日期'] }),
  filedUntil: day({ title: '省库移出日期', aliases: ['出库日期'] }),
}

export const register = defineRegister<typeof columns, DocumentFacts>({
  kind: 'documents',
  title: '行政规范性文件登记簿',
  noun: '文件',
  columns,
  record: {
    subject: 'document',
    table: 'document',
    key: ['organId', 'docNumber'],
    columns: {
      organId: 'uuid',
      kind: 'text',
      title: 'text',
      docNumber: 'text',
      madeOn: 'date',
      effectiveOn: 'date',
      expiresOn: 'date',
      repealedOn: 'date',
      inColumnFrom: 'date',
      inColumnUntil: 'date',
      filedFrom: 'date',
      filedUntil: 'date',
      theme: 'text',
      standing: 'text',
      registrationNumber: 'text',
      publishedOn: 'date',
      concludedOn: 'date',
      itemId: 'uuid',
      proceedings: 'jsonb',
    },
    secret: [],
  },
  year: 'madeOn',
  facts: (fields, id, previous) => settle({ ...(previous ?? blank(id)), ...fields, ...proceeded(previous) }),
  flaws,
  fold,
  acts: { register: registration, rectify },
  name: ({ title, docNumber }) => (docNumber ? `${title}（${docNumber}）` : title),
})
