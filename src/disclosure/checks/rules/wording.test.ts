import { describe, expect, it } from 'vitest'
import { look, seen, someMetadata } from '../test-kit/content.ts'

describe('错别字', () => {
  it.each([
    ['认真贯彻洛实会议精神', '贯彻落实'],
    ['自发布之曰起施行', '自发布之日起'],
    ['按照工作布署', '部署'],
    ['尚末办结', '尚未'],
    ['拔付资金', '拨付'],
    ['竟争性磋商', '竞争'],
  ])('%s', (text, right) => {
    expect(look({ plain: text }).map(({ suggestion }) => suggestion)).toContain(right)
  })
  it.each(['权利来自已经生效的判决', '当事人自己经营', '供给于居民', '连续两年未检验'])('不误报：%s', (text) => {
    expect(look({ plain: text })).toEqual([])
  })
  it('本站停用的词不再提示，自加的词按成文日期生效', () => {
    const entries = [
      { category: 'organName' as const, wrong: '某某办', right: '某某局', from: '2024-01-01', until: null },
    ]
    expect(look({ plain: '由某某办负责' }, { entries })).toHaveLength(1)
    expect(look({ plain: '由某某办负责', metadata: { ...someMetadata, formedOn: '2023-12-31' } }, { entries })).toEqual(
      [],
    )
  })
})

describe('机构和法律名称', () => {
  it('改革后的旧名称，改革前的文件不提示', () => {
    expect(seen('报区环保局备案')).toEqual(['organName 环保局 → 生态环境局'])
    expect(look({ plain: '报区环保局备案', metadata: { ...someMetadata, formedOn: '2015-05-01' } })).toEqual([])
    expect(seen('原区环保局的职责')).toEqual([])
    expect(seen('环境保护部门应当')).toEqual([])
  })
  it.each([
    ['《中华人民共和国政府信息公开条列》', '政府信息公开条例'],
    ['《中华人民共和国行政处法法》', '行政处罚法'],
    ['《国有土地上房屋征收和补偿条例》', '国有土地上房屋征收与补偿条例'],
  ])('%s', (text, law) => {
    expect(look({ plain: text }).filter(({ rule }) => rule === 'lawName')[0]?.suggestion).toBe(law)
  })
  it.each(['《中华人民共和国政府信息公开条例》', '《盐业管理条例》', '《海沧区信息公开办法》', '《红楼梦》'])(
    '不误报：%s',
    (text) => {
      expect(seen(text, 'lawName')).toEqual([])
    },
  )
  it('涉港澳台用语', () => {
    expect(look({ plain: '台湾总统' })[0]).toMatchObject({ severity: 'block', suggestion: '台湾地区领导人' })
  })
})

describe('重复', () => {
  it.each([
    ['科技计划资金资金分配结果', '资金'],
    ['合格的的生猪产品', '的'],
    ['信息发布、、审查', '、'],
  ])('%s', (text, right) => {
    expect(look({ plain: text })[0]).toMatchObject({ rule: 'repeat', suggestion: right })
  })
  it.each(['以营利为目的的活动', '利用信用信息', '参与与残疾人有关的工作', '共建共治共享', '一件一件落实'])(
    '不误报：%s',
    (text) => {
      expect(look({ plain: text })).toEqual([])
    },
  )
})

describe('文号（GB/T 9704—2012 第 7.2.5 条）', () => {
  it.each([
    ['海政〔2021〕5号', []],
    ['海政[2021]5号', ['〔2021〕5号']],
    ['海政（2021）05号', ['〔2021〕5号']],
    ['海政〔2021〕第5号', ['〔2021〕5号']],
    ['海政【２０２１】５号', ['〔2021〕5号']],
    ['海政〔21〕5号', ['〔2021〕5号']],
    ['海政〔2021 〕5号', ['〔2021〕5号']],
    ['海政2021〕5号', ['〔2021〕5号']],
    ['（2021）闽0205行初12号', []],
    ['第5号令', []],
  ])('%s', (text, suggestions) => {
    expect(look({ plain: text }).map(({ suggestion }) => suggestion)).toEqual(suggestions)
  })
})

describe('日期', () => {
  it.each([
    '2023年2月29日',
    '2024年13月5日',
    '20201年5月1日',
    '2月30日',
    '4月31日',
    '2023-02-30',
    '二〇二三年二月三十日',
  ])('%s 没有这一天', (text) => {
    expect(seen(text, 'date').length).toBeGreaterThan(0)
  })
  it.each(['2024年2月29日', '2月29日', '2024-12-31', '二〇二三年十二月三十一日', '2020年至2024年'])(
    '不误报：%s',
    (text) => {
      expect(seen(text)).toEqual([])
    },
  )
  it('缺“年”字', () => {
    expect(seen('截至20231月1日', 'date')).toEqual(['date 2023 → 2023年'])
  })
  it('先后', () => {
    const at = (metadata: object) =>
      look({ metadata: { ...someMetadata, ...metadata } }).map(({ place }) => place.where)
    expect(at({ formedOn: '2024-03-09' })).toEqual(['生成日期'])
    expect(at({ effectiveOn: '2024-04-01', expiresOn: '2024-03-31' })).toEqual(['失效日期'])
    expect(at({ notice: { from: '2024-03-10', until: '2024-03-09', contact: '' } })).toEqual(['公示期'])
    expect(at({ effectiveOn: '2024-03-01', expiresOn: '2029-02-28' })).toEqual([])
  })
})
