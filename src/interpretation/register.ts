import { choice, day, defineRegister, must, organ, text } from '../registers/index.ts'
import { rectify } from './acts/rectify.ts'
import { register as registration } from './acts/register.ts'
import { fold } from './fold.ts'
import { formIds, forms } from './forms.ts'
import { blank, flaws, type InterpretationFacts } from './interpretation.ts'

const columns = {
  organId: must(organ({ title: '解读机关', aliases: ['发布机关', '制定机关', '责任单位'] })),
  title: must(text({ title: '解读标题', aliases: ['标题', '名称'], most: 300 })),
  form: must(
    choice(
      { title: '解读形式', aliases: ['形式', '类型'] },
      formIds.map((id) => [id, forms[id].label, forms[id].label.replace(/解读$/, '')] as const),
    ),
  ),
  policyTitle: text({ title: '解读的政策', aliases: ['政策文件', '对应政策', '关联文件'], most: 300 }),
  publishedOn: must(day({ title: '发布日期', aliases: ['公开日期', '解读日期'] })),
}

export const register = defineRegister<typeof columns, InterpretationFacts>({
  kind: 'interpretations',
  title: '政策解读登记簿',
  noun: '解读',
  columns,
  record: {
    subject: 'interpretation',
    table: 'interpretation',
    key: ['organId', 'title', 'form'],
    columns: {
      organId: 'uuid',
      title: 'text',
      form: 'text',
      standing: 'text',
      publishedOn: 'date',
      concludedOn: 'date',
      itemId: 'uuid',
      policyTitle: 'text',
      proceedings: 'jsonb',
    },
    secret: [],
  },
  year: 'publishedOn',
  facts: (fields, id, previous) => ({
    ...(previous ?? blank(id)),
    ...fields,
    concludedOn: previous ? previous.concludedOn : fields.publishedOn,
  }),
  flaws,
  fold,
  acts: { register: registration, rectify },
  name: ({ title }) => title,
})
