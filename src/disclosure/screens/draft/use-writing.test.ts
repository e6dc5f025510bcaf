import { expect, test } from 'vitest'
import { asRead, type Written } from './use-writing.ts'

const read = { type: 'doc', content: [{ type: 'paragraph' }] }
const written = (body: object): Written => ({
  title: '通知',
  body,
  metadata: {} as Written['metadata'],
  attachments: [],
})

test('由规范性文件生成的稿件只有网页文字：编辑器读出的就是正文，只改信息属性也能保存', () => {
  expect(asRead(written({}), read)).toEqual(written(read))
})

test('已有正文的稿件，以写的为准', () => {
  const mine = { type: 'doc', content: [] }
  expect(asRead(written(mine), read)).toEqual(written(mine))
})
