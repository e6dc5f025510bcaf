import { describe, expect, test } from 'vitest'
import { type Decision, decisions } from '../law/index.ts'
import { missingElements, replyElements } from './reply-elements.ts'
import { replySamples } from './test-kit/reply-samples.ts'

const all = Object.keys(decisions) as Decision[]

describe('各类答复的特有要素（规格 §7.2）', () => {
  test.each(all)('%s：样例齐全，缺哪一项就说哪一项', (decision) => {
    const sample = replySamples[decision]
    expect(missingElements(decision, sample)).toEqual([])
    for (const { id, label, required } of replyElements[decision]) {
      const without = missingElements(decision, { ...sample, [id]: '  ' })
      expect(without.map(({ sentence }) => sentence.includes(label))).toEqual(required ? [true] : [])
    }
  })

  test('答「不存在」必须写检索范围、检索词、时间、人员和原因', () => {
    expect(replyElements.UNABLE_NOT_EXIST.map(({ id }) => id)).toEqual([
      'searched',
      'keywords',
      'searchedOn',
      'searchedBy',
      'absence',
    ])
    expect(missingElements('UNABLE_NOT_EXIST', {})[0]).toEqual({
      sentence: '答复书缺少「检索范围」：检索了哪些档案、系统、处室',
      article: '条例第三十六条第（四）项',
    })
  })

  test('每一种不予公开都要回答能否区分处理（条例第三十七条）', () => {
    const refusals = all.filter((decision) => decision.startsWith('DENY_'))
    expect(refusals).toHaveLength(8)
    for (const decision of refusals)
      expect(missingElements(decision, { ...replySamples[decision], severance: '' })).toEqual([
        expect.objectContaining({ article: '条例第三十七条' }),
      ])
  })

  test('部分公开的每一处未公开都要有自己的条款', () => {
    const withheld = '第2页第3行身份证号码——个人隐私，条例第十五条\n第4页附表'
    expect(missingElements('GRANT_PARTIAL', { ...replySamples.GRANT_PARTIAL, withheld })).toEqual([
      {
        sentence: '未公开部分「第4页附表」没有写明理由和条款（条例第十四条、第十五条或者第十六条）',
        article: '条例第三十七条',
      },
    ])
  })

  test('以规范性文件为由说法律禁止公开：不行', () => {
    const law = '市财政局《关于加强内部资料管理的通知》（滨财〔2020〕5号）第三条'
    expect(missingElements('DENY_LAW_FORBIDDEN', { ...replySamples.DENY_LAW_FORBIDDEN, law })[0]?.sentence).toBe(
      '规章、规范性文件不能作为依据，应写法律或者行政法规',
    )
  })

  test('第十六条的三种不予公开都要写裁量理由', () => {
    for (const decision of ['DENY_INTERNAL', 'DENY_PROCESS', 'DENY_ENFORCEMENT_FILE'] as const)
      expect(missingElements(decision, { ...replySamples[decision], discretion: '' })[0]?.article).toBe('条例第十六条')
  })
})
