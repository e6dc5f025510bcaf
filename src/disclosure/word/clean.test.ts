import { expect, test } from 'vitest'
import { cleanHtml } from './clean.ts'

const clean = (html: string) => cleanHtml(html).html

test('从 Word 粘贴：字体、颜色和 mso 样式去掉，加粗保留，首行缩进由页面负责', () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-parent:""}</style></head>
    <body lang=ZH-CN><!--StartFragment-->
    <p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span lang=EN-US style='font-size:16.0pt;font-family:仿宋_GB2312'>　　为规范</span><b><span style='color:red'>小型水库</span></b><span style='font-weight:bold'>管理</span>，<o:p></o:p></p>
    <p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
    <p class=MsoNormal align=right style='text-align:right'>2026年11月24日</p><!--EndFragment--></body></html>`
  expect(clean(word)).toBe(
    '<p>为规范<strong>小型水库</strong><strong>管理</strong>，</p><p class="right">2026年11月24日</p>',
  )
})

const line = (level: number, marker: string, words: string) =>
  `<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}</p>`

test('从 Word、WPS 粘贴：自动编号的段落还原成列表，层级不丢', () => {
  expect(
    clean(`${line(1, '1.', '甲') + line(2, 'l', '甲之一') + line(2, 'l', '甲之二') + line(1, '2.', '乙')}<p>正文</p>`),
  ).toBe(
    '<ol><li><p>甲</p><ul><li><p>甲之一</p></li><li><p>甲之二</p></li></ul></li><li><p>乙</p></li></ol><p>正文</p>',
  )
})

test('“一、”“（一）”是公文的文字，原样保留，不改成 1、2、3', () => {
  expect(clean(line(1, '一、', '总体要求') + line(2, '（一）', '基本原则'))).toBe(
    '<p>一、总体要求</p><p>（一）基本原则</p>',
  )
})

test('表格的合并单元格和表头保留，宽度、底色去掉', () => {
  const table = `<table class=MsoTableGrid border=1><thead><tr><td width=100 style='background:#eee' colspan=2><p class=MsoNormal>项目</p></td></tr></thead>
    <tr><td rowspan=2><p>补助</p></td><td>12 万元</td></tr><tr><td>3 万元</td></tr></table>`
  expect(clean(table)).toBe(
    '<table><tbody><tr><th colspan="2"><p>项目</p></th></tr><tr><td rowspan="2"><p>补助</p></td><td><p>12 万元</p></td></tr><tr><td><p>3 万元</p></td></tr></tbody></table>',
  )
})

test('脚注：Word 剪贴板和 mammoth 的写法都归为一种，注文跟着引用走', () => {
  const word = `<p>水源<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>保护</p>
    <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> 指饮用水水源。</p></div></div>`
  expect(clean(word)).toContain('<p>水源<sup data-footnote="指饮用水水源。"></sup>保护</p>')
  const mammoth = `<p>水源<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><ol><li id="footnote-1"><p> 指饮用水水源。 <a href="#footnote-ref-1">↑</a></p></li></ol>`
  expect(clean(mammoth)).toBe('<p>水源<sup data-footnote="指饮用水水源。"></sup></p>')
})

test('标题降一级：页面的一级标题是信息名称', () => {
  expect(clean('<h1>总则</h1><h2>适用</h2><p class=MsoNormal style="mso-outline-level:3">附则</p>')).toBe(
    '<h2>总则</h2><h3>适用</h3><h4>附则</h4>',
  )
})

test('剪贴板里的本机图片带不过来，照实说明', () => {
  const { html, warnings } = cleanHtml('<p>图一<img src="file:///C:/tmp/a.png"></p>')
  expect(html).toBe('<p>图一</p>')
  expect(warnings).toEqual(['有图片没有带过来，请用“插入图片”上传'])
})

test('脚本、事件和危险地址不会留下来', () => {
  expect(
    clean(
      '<p onclick="x()">甲<script>alert(1)</script><a href="javascript:alert(1)">乙</a><a href="//evil.example">丙</a></p><svg onload=1>',
    ),
  ).toBe('<p>甲乙丙</p>')
})

test('嵌套上万层的标签不会卡住', () => {
  expect(clean(`${'<div>'.repeat(10_000)}字${'</div>'.repeat(10_000)}`)).toBe('<p>字</p>')
})
