import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIdentityNumber } from '../../../law/personal-numbers.ts'
import { masks } from '../mask.ts'
import { look, seen } from '../test-kit/content.ts'

describe('身份证号码（GB 11643—1999）', () => {
  it.each([
    ['标准里的两个例子', '号码11010519491231002X和440524188001010014', 2],
    ['全角数字', '１１０１０５１９４９１２３１００２Ｘ', 1],
    ['空格分组', '110105 19491231 002X', 1],
    ['横线分组', '110105-19491231-002X', 1],
    ['零宽字符', '110105\u200b19491231\u200b002X', 1],
    ['断成两行', '110105194912\n31002x', 1],
    ['校验位不符又没有说是身份证', '编号110105194912310021', 0],
    ['日期不存在', '110105194902310022', 0],
    ['统一社会信用代码', '113308247743941119', 0],
    ['一列数字', '1\n1\n0\n1\n0\n5\n1\n9\n4\n9\n1\n2\n3\n1\n0\n0\n2\nX', 0],
    ['更长的数字里', '9110105194912310021230', 0],
  ])('%s', (_, text, count) => {
    expect(seen(text, 'identityNumber')).toHaveLength(count)
  })

  it('写错一位的，前面说了是身份证就要核对', () => {
    const [finding] = look({ plain: '身份证号：110105194912310021' })
    expect(finding).toMatchObject({ rule: 'identityNumber', severity: 'confirm' })
  })

  it('15 位的旧号码', () => {
    expect(look({ plain: '身份证号：110105491231002' })[0]).toMatchObject({ severity: 'block' })
    expect(look({ plain: '项目代码110105491231002' })[0]).toMatchObject({ severity: 'confirm' })
    expect(look({ plain: '项目代码110105491331002' })).toEqual([])
  })

  it('留前六后四', () => {
    expect(seen('11010519491231002X')).toEqual(['identityNumber 11010519491231002X → 110105********002X'])
    expect(masks.identity('110105491231002')).toBe('110105******002')
  })

  it('凡是对的号码，夹在任何汉字中间都找得到', () => {
    const numbers = fc
      .tuple(
        fc.integer({ min: 110000, max: 659999 }),
        fc.integer({ min: 1930, max: 2020 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 999 }),
      )
      .map(([area, year, month, day, order]) => {
        const pad = (value: number, width: number) => String(value).padStart(width, '0')
        const head = `${area}${year}${pad(month, 2)}${pad(day, 2)}${pad(order, 3)}`
        return head + ([...'0123456789X'].find((last) => isIdentityNumber(head + last)) ?? '')
      })
    fc.assert(
      fc.property(numbers, fc.constantFrom('', '，', '号', '\n', '（'), (number, before) => {
        expect(seen(`某人${before}${number}。`, 'identityNumber')).toHaveLength(1)
      }),
      { numRuns: 200 },
    )
  })
})

describe('电话', () => {
  it.each([
    ['联系人王某，13812345678', ['mobile 13812345678 → 138****5678']],
    ['138-1234-5678', ['mobile 138-1234-5678 → 138****5678']],
    ['＋８６ １３８１２３４５６７８', ['mobile ＋８６ １３８１２３４５６７８ → 138****5678']],
    ['服务电话13900001111', []],
    ['金额13812345678元', []],
    ['http://example.org/a/13812345678.html', []],
    ['流水号2024013812345678', []],
    ['10.13812345678', []],
    ['12812345678', []],
  ])('%s', (text, expected) => {
    expect(seen(text, 'mobile')).toEqual(expected)
  })

  it('固定电话只提示', () => {
    expect(look({ plain: '电话：0592-6051234' })[0]).toMatchObject({
      rule: 'landline',
      severity: 'hint',
      suggestion: '0592-605****',
    })
    expect(seen('0592-6051234', 'landline')).toHaveLength(1)
    expect(look({ plain: '0592-6051234' }, { servicePhones: ['05926051234'] })).toEqual([])
  })
})

describe('银行卡（Luhn）', () => {
  it.each([
    ['6222021001116245702', 1],
    ['6222 0210 0111 6245 702', 1],
    ['6222021001116245703', 0],
    ['开户账号：4367421234567890124', 0],
    ['开户银行某行，账号4532015112830366', 1],
    ['项目编号4532015112830366', 0],
    ['招标编号350205-6222021001116245702', 0],
  ])('%s', (text, count) => {
    expect(seen(text, 'bankCard')).toHaveLength(count)
  })
})

describe('证件、车牌、住址、账号', () => {
  it.each([
    ['护照号码E12345678', 'permit E12345678 → E1*****78'],
    ['港澳通行证C12345678', 'permit C12345678 → C1*****78'],
    ['小型汽车闽D12345', 'plate 闽D12345 → 闽D***45'],
    ['新能源车闽DD12345', 'plate 闽DD12345 → 闽D****45'],
    ['家庭住址：海沧区沧湖东路8号楼302室', 'address 海沧区沧湖东路8号楼302室 → 海沧区沧湖东路**号楼**室'],
    ['申请人：王小明，兴港花园12号楼302室', 'address 兴港花园12号楼302室 → 兴港花园**号楼**室'],
    ['邮箱zhang@163.com', 'email zhang@163.com → z***@163.com'],
    ['微信号：abc_12345', 'account 微信号：abc_12345 → 微信号：ab*****45'],
  ])('%s', (text, expected) => {
    expect(seen(text)).toContain(expected)
  })

  it.each([
    '产品型号E12345678',
    '本机关邮箱xxgk@haicang.gov.cn',
    '办公地址：沧虹路95号楼2层行政服务中心',
    '文号闽D〔2024〕5号',
  ])('不误报：%s', (text) => {
    expect(seen(text)).toEqual([])
  })

  it('名单的表头', () => {
    const [finding] = look({ plain: '姓名\t性别\t身份证号\t残疾等级\n张某\t男\t略\t二级' })
    expect(finding).toMatchObject({ rule: 'personList', severity: 'confirm' })
    expect(finding?.message).toContain('身份证号、残疾等级')
    expect(look({ plain: '序号 姓名 身份证号 病种\n1 张某 略 略' })[0]).toMatchObject({ rule: 'personList' })
    expect(look({ plain: '办事群众应当携带身份证、户口簿' })).toEqual([])
  })
})

describe('遮盖', () => {
  it('姓名留姓', () => {
    expect([masks.name('张三'), masks.name('欧阳小明'), masks.name('王小明')]).toEqual(['张*', '欧阳**', '王**'])
  })
})

describe('涉密标志（保守国家秘密法第三十五条）', () => {
  it.each(['机密★10年', '秘密☆', '\n绝密\n', '密级：机密', '内部资料，注意保存', '（此件不予公开）', '（依申请公开）'])(
    '%s',
    (text) => {
      expect(look({ plain: text })[0]).toMatchObject({ rule: 'secretMark', severity: 'block' })
    },
  )
  it.each(['保守国家秘密是公民的义务', '商业秘密受法律保护', '（此件公开发布）', '（此件主动公开）'])(
    '不误报：%s',
    (text) => {
      expect(look({ plain: text })).toEqual([])
    },
  )
})
