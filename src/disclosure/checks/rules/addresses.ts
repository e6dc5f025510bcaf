import { halfWidth } from '../figures.ts'
import { masks } from '../mask.ts'
import type { Hit, TextRule } from '../rule.ts'

/** A person's dwelling: an address as fine as a flat, beside a name or a word that says somebody lives there. */

const flat =
  /[\u4e00-\u9fff]{1,10}(?:路|街|巷|里|村|小区|花园|苑|公寓|大道|新村|家园)[\u4e00-\u9fff\dA-Za-z一-龥（）()-]{0,16}?\d+(?:[-－]\d+)*(?:号楼|栋|幢|座|单元|室|弄)(?:\d+(?:单元|室|层|号))*(?:\d+室)?/g
/** What makes it as fine as a flat; without one there is nothing to look for. */
const fine = /\d(?:号楼|栋|幢|座|单元|室|弄)/
const dwelling = /(?:家庭(?:住|地)址|现住址|户籍(?:地址|所在地)|住址|居住地|经常居住地)[:：\s]*$/
const person =
  /(?:姓名|申请人|当事人|承租人|户主|业主|被征收人|权利人|联系人|购房人|受助人|共有人|法定代表人)[:：\s]*[\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fff]{1,3}(?:先生|女士|同志)/
const office =
  /办公地址|通讯地址|联系地址|邮寄地址|地址：?[\u4e00-\u9fff]{0,12}(?:局|委|政府|大厅|中心)|窗口|大厅|办公室/

export const addresses: TextRule = (original) => {
  const text = halfWidth(original)
  if (!fine.test(text)) return []
  return [...text.matchAll(flat)].flatMap(({ 0: found, index }): Hit[] => {
    const before = text.slice(Math.max(0, index - 60), index)
    const lives = dwelling.test(before.slice(-20))
    if (!lives && (!person.test(before) || office.test(before) || office.test(found))) return []
    return [
      {
        rule: 'address',
        severity: lives ? 'confirm' : 'hint',
        from: index,
        to: index + found.length,
        message: '像是个人住址，写到了门牌、楼栋或房间',
        suggestion: masks.address(found),
      },
    ]
  })
}
