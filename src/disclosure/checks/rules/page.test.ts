import { describe, expect, it } from 'vitest'
import { look } from '../test-kit/content.ts'

const rules = (html: string, more: object = {}, plain = '') =>
  look({ html, plain }, more).map(({ rule, severity }) => `${rule} ${severity}`)

describe('图片', () => {
  it.each([
    ['<img src="/files/1">', ['noAlternative confirm']],
    ['<img src="/files/1" alt="IMG_2024.jpg">', ['noAlternative hint']],
    ['<img src="/files/1" alt="便民服务大厅外景">', []],
    ['<figure><img src="/files/1" alt="示意"><figcaption>海沧区地图</figcaption></figure>', ['map confirm']],
  ])('%s', (html, expected) => {
    expect(rules(html)).toEqual(expected)
  })
  it('有审图号的地图', () => {
    expect(rules('<img alt="海沧区地图">', {}, '审图号：闽S（2024）12号')).toEqual([])
  })
})

describe('链接', () => {
  it.each([
    ['<a href="/items/1">关于某事的通知</a>', []],
    ['<a href="https://www.haicang.gov.cn/x">区政府</a>', []],
    ['<a href="https://www.example.org/x">服务平台</a>', []],
    ['<a href="https://evil.example/x">平台</a>', ['link confirm']],
    ['<a href="javascript:alert(1)">平台</a>', ['link block']],
    ['<a href="http://192.168.1.5/oa">系统</a>', ['link block']],
    ['<a href="https://">系统</a>', ['link confirm']],
    ['<a href="/items/1"></a>', ['emptyLink confirm']],
    ['<a href="/items/1">点击这里</a>', ['emptyLink hint']],
    ['<a href="/items/1"><img src="/f" alt="办事指南"></a>', []],
    ['<p style="display:none"><a href="https://www.gov.cn">彩票</a></p>', ['hidden block']],
    ['<p onclick="x()">字</p><script>1</script>', ['script block']],
  ])('%s', (html, expected) => {
    expect(rules(html)).toEqual(expected)
  })
  it('本站没有的页面', () => {
    expect(rules('<a href="/items/9">通知</a>', { broken: ['/items/9'] })).toEqual(['link confirm'])
  })
})

describe('表格合计', () => {
  const table = (...rows: (string | number)[][]) =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  it('不等于各行之和', () => {
    const [finding] = look({ html: table(['单位', '件数'], ['甲', 3], ['乙', '1,004'], ['合计', '1,006']) })
    expect(finding).toMatchObject({ rule: 'sum', severity: 'confirm', suggestion: '1007' })
    expect(finding?.place.where).toBe('第 1 张表，第 2 列')
  })
  it.each([
    table(['单位', '件数'], ['甲', 3], ['乙', 4], ['合计', 7]),
    table(['单位', '占比'], ['甲', 30], ['乙', 70], ['合计', 99]),
    table(['单位', '件数'], ['甲', 3], ['小计', 3], ['乙', 4], ['合计', 7]),
    table(['单位', '金额'], ['甲', 0.1], ['乙', 0.2], ['合计', 0.3]),
    table(['单位', '金额'], ['甲', '—'], ['乙', 5], ['丙', 5], ['合计', 10]),
  ])('不误报 %#', (html) => {
    expect(look({ html })).toEqual([])
  })
})
