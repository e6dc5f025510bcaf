import { readMarkup } from '../markup.ts'
import { type ContentRule, type Found, foundIn } from '../rule.ts'

/** Pictures: an alternative text for who cannot see them (GB/T 37668), a 审图号 for maps (地图管理条例§37). */

const fileName = /^[\w\s()（）-]+\.(?:jpe?g|png|gif|webp|bmp)$|^(?:image|img|图片|微信图片|截图|图)[_\s-]*\d*$/i
const map = /地图|区划图|区位图|交通图|水系图|(?:分布|布局|规划|范围|线路)示意图/
const approved = /审图号|GS\s*[(（京]|[\u4e00-\u9fff]S\s*[(（]\d{4}[)）]\s*\d+\s*号/

export const pictures: ContentRule = ({ html, plain }) => {
  const { images } = readMarkup(html)
  return images.flatMap(({ alt, caption, number }): Found[] => {
    const place = { part: 'body' as const, where: `第 ${number} 张图片` }
    const words = alt?.trim() ?? ''
    const found: Found[] = []
    if (words === '')
      found.push(
        foundIn('noAlternative', 'confirm', place, { message: '图片没有替代文字，看不见图的人不知道画了什么' }),
      )
    else if (fileName.test(words))
      found.push(
        foundIn('noAlternative', 'hint', place, { snippet: words, message: '替代文字像是文件名，请写图里画了什么' }),
      )
    if (map.test(`${words} ${caption}`) && !approved.test(plain + caption))
      found.push(
        foundIn('map', 'confirm', place, {
          snippet: words || caption,
          message: '像是地图，没有标明审图号（地图管理条例第三十七条）',
        }),
      )
    return found
  })
}
