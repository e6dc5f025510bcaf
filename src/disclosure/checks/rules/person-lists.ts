import type { Hit, TextRule } from '../rule.ts'

/** Lists of persons: the head of a table says what leaks before any cell is read (低保, 残疾, 病例, 学生). */

const heads =
  /^(?:公民)?(?:居民)?(?:身份证号?码?|证件号码?|身份证|家庭住址|家庭地址|现住址|户籍地址|病种|病情|疾病名称|诊断|残疾等级|残疾类别|残疾类型|残疾证号|致贫原因|银行账号|银行卡号|开户账号|一卡通账号|联系电话|手机号?码?|本人电话|监护人|学籍号|准考证号|出生(?:年月日?|日期)|家庭成员|民族|政治面貌|婚姻状况)$/
const grave = /病种|病情|疾病|诊断|残疾|致贫|身份证|证件|账号|卡号|住址|户籍|学籍/

const mild = /^(?:序号|姓名|性别|年龄|住址|备注)$/

/** Heads in one line of a table, however its cells are parted; alone in its line, a grave one is enough. */
function headsOf(line: string, at: number): { cell: string; index: number }[] {
  const cells = [...line.matchAll(/[^\t|\s]+/g)].map(({ 0: cell, index }) => ({ cell, index: at + index }))
  const found = cells.filter(({ cell }) => cell.length <= 12 && heads.test(cell))
  const others = cells.filter(({ cell }) => mild.test(cell)).length
  return cells.length === 1 || found.length + others >= 2 ? found : []
}

function* lines(text: string) {
  let at = 0
  for (const line of text.split('\n')) {
    if (line.length < 400) yield { line, at }
    at += line.length + 1
  }
}

export const personLists: TextRule = (text) => {
  const found = [...lines(text)].flatMap(({ line, at }) => headsOf(line, at))
  const first = found.find(({ cell }) => grave.test(cell))
  if (!first) return []
  const words = [...new Set(found.map(({ cell }) => cell))].slice(0, 8).join('、')
  const hit: Hit = {
    rule: 'personList',
    severity: 'confirm',
    from: first.index,
    to: first.index + first.cell.length,
    message: `表格里有“${words}”等栏目，像是个人名单：请只公开法定应当公开的栏目，其余删去或遮盖`,
    suggestion: '姓名写作“张*”，号码只留前后几位，删去不必公开的栏目',
  }
  return [hit]
}
