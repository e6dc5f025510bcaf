import { expect, test } from 'vitest'
import type { Metadata } from '../../proceedings.ts'
import { fields, metadataOf, missingFields, valuesOf } from './fields.ts'

const metadata: Metadata = {
  docNumber: '海政〔2026〕3号',
  issuingBodies: ['海沧区人民政府'],
  origin: 'made',
  formedOn: '2026-02-13',
  changedOn: null,
  genre: '通知',
  theme: '综合政务',
  art20: 'a20.01',
  disclosure: 'proactive',
  exemption: null,
  columnId: '11111111-1111-4111-8111-111111111111',
  alsoIn: [],
  topics: [],
  keywords: ['水库'],
  summary: '规范小型水库管理',
  source: '海沧区人民政府',
  effectiveOn: '2026-03-01',
  expiresOn: '2031-02-28',
  notice: { from: '2026-02-24', until: '2026-03-02', contact: '区水利局 0592-6050000' },
}

test('信息属性进出表单不走样', () => {
  expect(metadataOf(valuesOf(metadata))).toEqual(metadata)
  expect(metadataOf(valuesOf({ ...metadata, notice: null }))).toEqual({ ...metadata, notice: null })
})

test('清空的格子记为没有，主栏目不会再算作“同时列入”', () => {
  const values = { ...valuesOf(metadata), docNumber: ' ', expiresOn: '', alsoIn: [metadata.columnId ?? '', 'b'] }
  expect(metadataOf(values)).toMatchObject({ docNumber: null, expiresOn: null, alsoIn: ['b'] })
})

test('公示要填起止日和异议受理方式，政策文件要填文号；不公开的要写依据而不问公开依据', () => {
  const bare = valuesOf({ ...metadata, docNumber: null, notice: null, art20: null })
  const names = (contentClass: 'notice' | 'policy' | 'news' | 'ordinary', values = bare) =>
    missingFields({ contentClass, values }).map(({ name }) => name)
  expect(names('notice')).toEqual(['art20', 'noticeFrom', 'noticeUntil', 'noticeContact'])
  expect(names('policy')).toEqual(['art20', 'docNumber'])
  expect(names('ordinary', { ...bare, disclosure: 'none' })).toEqual(['exemption'])
  expect(names('news', { ...bare, theme: null, summary: '' })).toEqual([])
})

test('每个字段只声明一次', () => {
  expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
})
