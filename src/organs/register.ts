import { createHash } from 'node:crypto'
import { choice, code, count, defineRegister, type Fields, must, organ, text, yesNo } from '../registers/index.ts'
import { rectify } from './acts/rectify.ts'
import { register as registration } from './acts/register.ts'
import { flaws, fold, type OrganFacts, organKinds } from './organ.ts'

const columns = {
  code: must(
    code({ title: '统一社会信用代码', aliases: ['机关代码', '机构代码', '信用代码'], example: '11990299MB00000197' }),
  ),
  name: must(
    text({ title: '机关名称', aliases: ['单位名称', '机关全称', '名称'], most: 100, example: '滨海市海澜区财政局' }),
  ),
  shortName: must(text({ title: '简称', aliases: ['单位简称', '机关简称'], most: 40, example: '区财政局' })),
  kind: must(
    choice({ title: '机关类别', aliases: ['类别', '单位类别'] }, [
      ['government', organKinds.government, '政府', '本级政府'],
      ['department', organKinds.department, '部门', '工作部门'],
      ['town', organKinds.town, '镇人民政府', '镇', '乡', '乡镇'],
      ['subdistrict', organKinds.subdistrict, '街道'],
      ['authorizedOrg', organKinds.authorizedOrg, '授权组织'],
    ]),
  ),
  parentId: organ({ title: '上级机关', aliases: ['主管机关', '上级单位'], hint: '机关名称、简称或代码；本级政府留空' }),
  mustReport: must(yesNo({ title: '是否编制年报', aliases: ['编制年报', '是否报送年报'] })),
  rollsUp: must(yesNo({ title: '是否纳入汇总', aliases: ['纳入汇总', '是否汇总'] })),
  sort: count({ title: '排序', aliases: ['序号', '顺序'] }),
}

/** Organs name each other, so an organ's id follows from its code: the same in every file and on every machine. */
const idOf = (creditCode: string) => {
  const hex = createHash('sm3').update(`organ:${creditCode}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const register = defineRegister<typeof columns, OrganFacts>({
  kind: 'organs',
  title: '机关名册',
  noun: '机关',
  columns,
  record: {
    subject: 'organ',
    table: 'organ',
    key: ['code'],
    columns: {
      code: 'text',
      name: 'text',
      shortName: 'text',
      kind: 'text',
      parentId: 'uuid',
      mustReport: 'boolean',
      rollsUp: 'boolean',
      sort: 'integer',
      profile: 'jsonb',
    },
    secret: [],
  },
  year: null,
  identify: (fields) => idOf(fields.code),
  names: (fields) => [fields.code, fields.name, fields.shortName],
  facts: (fields: Fields<typeof columns>, id, previous) => ({
    id,
    ...fields,
    sort: fields.sort ?? 0,
    profile: previous?.profile ?? null,
  }),
  flaws,
  fold,
  acts: { register: registration, rectify },
  name: ({ name }) => name,
})
