import { describe, expect, test } from 'vitest'
import { plainPassage } from '../../narrative/passage.ts'
import { authorship } from './authorship.ts'

const found = (organ: string | null, text: string) =>
  authorship(organ, [plainPassage('s1', text)]).map(({ rule, level }) => `${level} ${rule}`)

describe('沿用了别处的文字', () => {
  test.each([
    ['军城街道办事处', '我街道严格落实条例。我委主动公开信息12条。', ['explain S-SELF']],
    [null, '我街道严格落实条例。我委主动公开信息12条。', ['explain S-SELF']],
    ['江州市清河区财政局', '2024年，我委共收到申请3件。', ['explain S-SELF']],
    ['江州市清河区人民政府', '2024年，我县共收到申请3件。', ['explain S-SELF']],
    ['江州市人民政府', '我县持续推进。', ['explain S-SELF']],
    ['军城街道办事处', '紫金县卫生健康局认真贯彻落实条例，做好公开。', ['explain S-AUTHOR']],
    ['江州市清河区财政局', '本报告由紫金县财政局编制。', ['explain S-AUTHOR']],
    ['江州市清河区人民政府', '2024年，紫金县政府信息公开工作坚持以人民为中心。', ['explain S-AUTHOR']],
    ['沭阳县人民政府', '现将沐阳县2025年政府信息公开工作年度报告公布如下。', ['hint S-AUTHOR']],
  ])('%s：%s', (organ, text, expected) => {
    expect(found(organ, text)).toEqual(expected)
  })
})

describe('自己的名称、所在的地方、下属的单位不报', () => {
  test.each([
    ['江州市清河区财政局', '我局围绕我区中心工作，服务我市发展。'],
    ['清河区人民政府', '我市部署后，我区认真落实，我办牵头。'],
    ['江州市清河镇人民政府', '我镇按照我县要求公开，自我办理以来运行平稳。'],
    ['上海市科学技术委员会', '我委根据本市机构改革工作，受我委托的机构同步公开。'],
    ['江州市人民政府', '清河区积极推动公开。清河区财政局认真落实条例。2024年，清河区坚持以用促公开。'],
    ['清河区人民政府', '江州市高度重视政务公开。本报告由江州市清河区人民政府办公室编制。'],
    ['国家税务总局江州市税务局', '江州市税务局根据条例编制。近年来江州市税务局认真落实。'],
    ['江州市清河区人民政府', '各县区认真落实。全区坚持以人民为中心。根据省市县区按照要求。'],
    ['财政局', '紫金县财政局根据条例编制。'],
  ])('%s：%s', (organ, text) => {
    expect(found(organ, text)).toEqual([])
  })
})
