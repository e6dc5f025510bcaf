import { describe, expect, test } from 'vitest'
import { type Decision, decisions } from '../law/index.ts'
import { missingContent, missingElements, replyElements } from './reply-elements.ts'
import { elementSamples, replySample } from './test-kit/reply-samples.ts'

const all = Object.keys(decisions) as Decision[]

describe('各类答复的特有要素（规格 §7.2）', () => {
  test.each(all)('%s：样例齐全，缺哪一项就说哪一项', (decision) => {
    const sample = elementSamples[decision]
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

  test('每一种不予公开都要先回答能否区分处理（条例第三十七条）', () => {
    const refusals = all.filter((decision) => decision.startsWith('DENY_'))
    expect(refusals).toHaveLength(8)
    const said = (decision: Decision, severable: 'yes' | 'no' | null, severanceReason: string) =>
      missingContent(decision, { ...replySample(decision), severable, severanceReason }).map((each) => each.article)
    for (const decision of refusals) {
      expect(missingContent(decision, replySample(decision))).toEqual([])
      expect(said(decision, null, '')).toEqual(['条例第三十七条'])
      expect(said(decision, 'yes', '')).toEqual(['条例第三十七条'])
      expect(said(decision, 'no', ' ')).toEqual(['条例第三十七条'])
    }
  })

  test('部分公开的每一处未公开都要有自己的理由；没有列出的不能签发', () => {
    const sample = replySample('GRANT_PARTIAL')
    expect(missingContent('GRANT_PARTIAL', sample)).toEqual([])
    expect(missingContent('GRANT_PARTIAL', { ...sample, withheld: [] })[0]?.sentence).toBe(
      '部分公开应列出未公开部分，并逐处说明理由',
    )
    const bare = [{ scope: '第4页附表', ground: 'GRANT_FULL', reason: '' }] as const
    expect(missingContent('GRANT_PARTIAL', { ...sample, withheld: bare }).map(({ sentence }) => sentence)).toEqual([
      '未公开部分「第4页附表」应选择一种不予公开的理由',
      '未公开部分「第4页附表」没有说明理由',
    ])
  })

  test('以规范性文件为由说法律禁止公开：不行', () => {
    const law = '市财政局《关于加强内部资料管理的通知》（滨财〔2020〕5号）第三条'
    expect(missingElements('DENY_LAW_FORBIDDEN', { ...elementSamples.DENY_LAW_FORBIDDEN, law })[0]?.sentence).toBe(
      '规章、规范性文件不能作为依据，应写法律或者行政法规',
    )
  })

  test('第十六条的三种不予公开都要写裁量理由', () => {
    for (const decision of ['DENY_INTERNAL', 'DENY_PROCESS', 'DENY_ENFORCEMENT_FILE'] as const)
      expect(missingElements(decision, { ...elementSamples[decision], discretion: '' })[0]?.article).toBe(
        '条例第十六条',
      )
  })
})
