import { describe, expect, test } from 'vitest'
import { passagesOfSection, plainPassage } from '../narrative/passage.ts'
import { documentOf, paragraph } from '../narrative/template.ts'
import { documentsInForce } from './in-force.ts'

const values = { 't2.normative.valid': 43, 'normative.inColumn': 45, 'normative.filed': 47 }

const findings = (sentences: string[]) =>
  documentsInForce({
    year: 2023,
    government: true,
    cells: { 't2.normative.valid': 43 },
    previousCells: null,
    figures: {},
    passages: sentences.flatMap((text) =>
      text.includes('{') ? passagesOfSection('s1', documentOf([paragraph(text)]), values) : [plainPassage('s1', text)],
    ),
  })

const filed = '按省里的入库要求，整理出全区现行有效规范性文件47份。'
const inColumn = '在网站公开专栏集中展示现行有效的规范性文件45篇。'

describe('现行有效规范性文件：43、45、47', () => {
  test('三个数不同，要求一次说明，并引三处原文', () => {
    const found = findings([filed, inColumn])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      id: 'S-NORMATIVE-VALID',
      level: 'explain',
      cells: ['t2.normative.valid'],
      expected: 43,
    })
    expect(found[0]?.message).toContain('43、45、47')
    expect(found[0]?.quote?.split('\n')).toEqual([filed, inColumn, '表二“行政规范性文件”现行有效件数：43'])
    expect(found[0]?.marks).toHaveLength(2)
  })

  test('每个数都引用各自口径的数据项、句中写明口径，就不再问', () => {
    const scoped = [
      '按统计口径，年末现行有效规范性文件{t2.normative.valid}件。',
      '网站专栏展示现行有效规范性文件{normative.inColumn}件。',
      '省规范性文件库登记现行有效规范性文件{normative.filed}件。',
    ]
    expect(findings(scoped)).toEqual([])
  })

  test('引用了数据项而句中没写口径，仍要说明', () => {
    expect(findings(['现行有效规范性文件{normative.filed}件。'])).toHaveLength(1)
  })

  test('没有任何限定而数字不同，是错误', () => {
    expect(findings(['年末现行有效规范性文件46件。'])[0]?.level).toBe('error')
  })

  test('与表中一致不出声', () => {
    expect(findings(['年末现行有效规范性文件43件。'])).toEqual([])
    expect(findings([])).toEqual([])
  })
})
