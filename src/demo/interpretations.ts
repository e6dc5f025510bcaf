import { workday } from './days.ts'
import { organOf } from './organs.ts'
import { type Chance, share } from './random.ts'

/** 政策解读: 63 works in 2023 as in the reference report (32, 19, 2, 4, 1, 5), 48 in 2022; each by the policy's maker. */

type Weights = Readonly<Record<string, number>>
type Kind = { form: string; read: (policy: string) => string; 2022: number; 2023: number; by: Weights }

export const policyMakers: Weights = {
  区政府办: 6,
  区发改局: 4,
  区教育局: 3,
  区科工局: 3,
  区人社局: 4,
  区住建局: 3,
  区卫健局: 3,
  区商务局: 3,
  区民政局: 2,
  区文旅局: 2,
}

const kinds: readonly Kind[] = [
  { form: '文字解读', read: (policy) => `《${policy}》政策解读`, 2022: 26, 2023: 32, by: policyMakers },
  { form: '图解', read: (policy) => `一图读懂《${policy}》`, 2022: 15, 2023: 19, by: policyMakers },
  { form: '动漫解读', read: (policy) => `动漫说《${policy}》`, 2022: 1, 2023: 2, by: { 区人社局: 1, 区卫健局: 1 } },
  {
    form: '互动页面解读',
    read: (policy) => `《${policy}》能享受什么，点开看看`,
    2022: 3,
    2023: 4,
    by: { 区政府办: 2, 区发改局: 1, 区商务局: 1 },
  },
  { form: '视频解读', read: (policy) => `负责人谈《${policy}》`, 2022: 1, 2023: 1, by: { 区教育局: 1 } },
  { form: '音频解读', read: (policy) => `听懂《${policy}》`, 2022: 2, 2023: 5, by: { 区政府办: 3, 区民政局: 2 } },
]

const policies: Readonly<Record<string, readonly string[]>> = {
  区政府办: ['政府购买服务实施办法', '重大行政决策程序实施细则', '政府网站和政务新媒体信息发布审查制度'],
  区发改局: ['促进总部经济发展若干措施', '区级储备粮管理办法', '总部企业认定与扶持办法'],
  区教育局: ['义务教育阶段学校划片招生办法', '义务教育集团化办学管理办法'],
  区科工局: ['科技创新券管理办法', '专精特新企业培育办法'],
  区人社局: ['高校毕业生就业见习补贴办法', '创业担保贷款贴息办法'],
  区住建局: ['既有住宅增设电梯补助办法', '保障性租赁住房管理办法'],
  区卫健局: ['家庭医生签约服务管理办法', '托育机构建设补助办法'],
  区商务局: ['首店经济扶持办法', '会展业发展扶持办法'],
  区民政局: ['居家养老服务补贴办法', '社会救助对象认定办法'],
  区文旅局: ['民宿管理办法', '文艺精品扶持办法'],
}

function linesOf(chance: Chance, { form, read, by, ...total }: Kind, year: 2022 | 2023) {
  const shorts = Object.keys(by)
  const shares = share(total[year], Object.values(by))
  return shorts.flatMap((short, at) =>
    Array.from({ length: shares[at] ?? 0 }, (_, index) => {
      const titles = policies[short] ?? []
      const policy = `海澜区${titles[index % titles.length]}`
      const part = Math.floor(index / titles.length)
      const title = `${read(policy)}${part > 0 ? `（${part + 1}）` : ''}${year === 2022 ? '（2022年版）' : ''}`
      return { organId: organOf(short).short, title, form, policyTitle: policy, publishedOn: workday(chance, year) }
    }),
  )
}

export const interpretationLines = (chance: Chance) =>
  ([2022, 2023] as const).flatMap((year) => kinds.flatMap((kind) => linesOf(chance, kind, year)))
