import { expect, test } from 'vitest'
import { z } from 'zod'
import { fieldsOf } from './act-fields.ts'
import { choice, count, day, file, flag, line, maybe, prose } from './ask.ts'

test('表单由办理行为自己的校验规则得出：名称、提示、种类、必填、可选的词和上下限', () => {
  const schema = z.object({
    on: day('签收日期', { hint: '收发室签收也算' }),
    workdays: count('延长几个工作日', 1, 20),
    reason: maybe(prose('理由')),
    method: choice('送达方式', { post: { label: '邮寄送达' }, direct: { label: '直接送达' } }),
    told: flag('已告知申请人'),
    proof: maybe(file('送达回证')),
    attachments: z.array(file('附件')).meta({ title: '附件' }),
    parts: z.array(z.object({ scope: line('范围') })).meta({ title: '未公开部分' }),
  })
  const fields = fieldsOf(schema)
  expect(fields.map(({ name, label, kind, required }) => [name, label, kind, required])).toEqual([
    ['on', '签收日期', 'day', true],
    ['workdays', '延长几个工作日', 'number', true],
    ['reason', '理由', 'longText', false],
    ['method', '送达方式', 'choice', true],
    ['told', '已告知申请人', 'flag', true],
    ['proof', '送达回证', 'file', false],
    ['attachments', '附件', 'files', true],
    ['parts', '未公开部分', 'list', true],
  ])
  expect(fields[0]?.hint).toBe('收发室签收也算')
  expect([fields[1]?.min, fields[1]?.max]).toEqual([1, 20])
  expect(fields[3]?.options).toEqual([
    { value: 'post', label: '邮寄送达' },
    { value: 'direct', label: '直接送达' },
  ])
  expect(fields[7]?.fields?.[0]).toMatchObject({ name: 'scope', label: '范围', kind: 'text' })
})
