import { creditCheck, organisationCheck } from '../organs/index.ts'

/** 滨海市海澜区: a district that does not exist, with the organs a district has. */
type Kind = '人民政府' | '政府部门' | '街道办事处' | '乡镇人民政府'

/** 字: how its document numbers begin. `items`, `requests`: how much of the district's work it does. */
export type DemoOrgan = {
  code: string
  name: string
  short: string
  kind: Kind
  sign: string
  items: number
  requests: number
}

const city = '滨海市'
const district = `${city}海澜区`

const list: [name: string, short: string, kind: Kind, sign: string, items: number, requests: number][] = [
  [`${district}人民政府`, '区政府', '人民政府', '海澜政', 30, 8],
  [`${district}人民政府办公室`, '区政府办', '政府部门', '海澜政办', 95, 4],
  [`${district}发展和改革局`, '区发改局', '政府部门', '海澜发改', 52, 3],
  [`${district}教育局`, '区教育局', '政府部门', '海澜教', 78, 6],
  [`${district}科技和工业信息化局`, '区科工局', '政府部门', '海澜科工', 38, 1],
  [`${district}民政局`, '区民政局', '政府部门', '海澜民', 44, 2],
  [`${district}司法局`, '区司法局', '政府部门', '海澜司', 26, 2],
  [`${district}财政局`, '区财政局', '政府部门', '海澜财', 56, 3],
  [`${district}人力资源和社会保障局`, '区人社局', '政府部门', '海澜人社', 62, 4],
  [`${district}自然资源和规划局`, '区自然资源局', '政府部门', '海澜资规', 58, 18],
  [`${district}住房和建设局`, '区住建局', '政府部门', '海澜建', 54, 16],
  [`${district}交通运输局`, '区交通局', '政府部门', '海澜交', 32, 3],
  [`${district}农业农村局`, '区农业农村局', '政府部门', '海澜农', 40, 4],
  [`${district}商务局`, '区商务局', '政府部门', '海澜商', 34, 1],
  [`${district}文化和旅游局`, '区文旅局', '政府部门', '海澜文旅', 42, 1],
  [`${district}卫生健康局`, '区卫健局', '政府部门', '海澜卫', 60, 3],
  [`${district}应急管理局`, '区应急局', '政府部门', '海澜应急', 36, 1],
  [`${district}市场监督管理局`, '区市场监管局', '政府部门', '海澜市监', 88, 5],
  [`${district}城市管理局`, '区城管局', '政府部门', '海澜城管', 64, 6],
  [`${city}公安局海澜分局`, '公安海澜分局', '政府部门', '海澜公', 30, 5],
  [`${city}海澜生态环境局`, '海澜生态环境局', '政府部门', '海澜环', 42, 2],
  [`${district}人民政府望潮街道办事处`, '望潮街道', '街道办事处', '望潮街', 44, 3],
  [`${district}人民政府银滩街道办事处`, '银滩街道', '街道办事处', '银滩街', 41, 3],
  [`${district}人民政府听涛街道办事处`, '听涛街道', '街道办事处', '听涛街', 38, 2],
  [`${district}人民政府长堤街道办事处`, '长堤街道', '街道办事处', '长堤街', 36, 3],
  [`${district}鸥屿镇人民政府`, '鸥屿镇', '乡镇人民政府', '鸥屿政', 43, 4],
]

/** 11: an organ entered by 机构编制; 990205: a division no table of divisions knows. */
const codeOf = (place: number) => {
  const body = `MB${String(520 + place * 7).padStart(6, '0')}`
  const first = `11990205${body}${organisationCheck(body)}`
  return `${first}${creditCheck(first)}`
}

export const organs: readonly DemoOrgan[] = list.map(([name, short, kind, sign, items, requests], place) => ({
  code: codeOf(place),
  name,
  short,
  kind,
  sign,
  items,
  requests,
}))

export const organOf = (short: string): DemoOrgan => {
  const found = organs.find((each) => each.short === short)
  if (!found) throw new Error(`no demonstration organ ${short}`)
  return found
}

export const organLines = organs.map(({ code, name, short, kind }, place) => ({
  code,
  name,
  shortName: short,
  kind,
  parentId: place === 0 ? null : organs[0]!.name,
  mustReport: '是',
  rollsUp: '是',
  sort: place + 1,
}))
