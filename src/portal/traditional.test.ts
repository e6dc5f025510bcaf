import { expect, test } from 'vitest'
import { traditional } from './traditional.ts'

test.each([
  ['<p>政府信息公开</p>', '<p>政府信息公開</p>'],
  ['<p>头发和发展，干净和干部</p>', '<p>頭髮和發展，乾淨和幹部</p>'],
  ['<html lang="zh-CN">', '<html lang="zh-Hant">'],
  ['<a href="/items?year=2024" title="发布">列表</a>', '<a href="/t/items?year=2024" title="發佈">列表</a>'],
  ['<dd translate="no">海澜府规〔2024〕3号</dd>', '<dd translate="no">海澜府规〔2024〕3号</dd>'],
  ['<td translate="no">于<b>书</b>记</td><td>书记</td>', '<td translate="no">于<b>书</b>记</td><td>書記</td>'],
  ['<code>发</code><p>发展</p>', '<code>发</code><p>發展</p>'],
  ['<script type="application/ld+json">{"a":"发"}</script>', '<script type="application/ld+json">{"a":"发"}</script>'],
  ['<link rel="stylesheet" href="/assets/site.css">', '<link rel="stylesheet" href="/assets/site.css">'],
  ['<img src="/files/1/a.png" alt="图解">', '<img src="/files/1/a.png" alt="圖解">'],
  ['<a href="/files/1/a.docx">附件</a>', '<a href="/files/1/a.docx">附件</a>'],
  ['<a href="https://other.example/">链接</a>', '<a href="https://other.example/">鏈接</a>'],
  ['<form method="post" action="/reading">', '<form method="post" action="/reading">'],
  ['<form method="get" action="/search">', '<form method="get" action="/t/search">'],
  ['&lt;发&gt; &amp;amp;', '&lt;發&gt; &amp;amp;'],
])('%s', (simplified, expected) => expect(traditional(simplified)).toBe(expected))

test('切换的链接变成回来的链接', () => {
  const html = '<a class="variant" href="/t/items" hreflang="zh-Hant" lang="zh-Hant" translate="no">繁體</a>'
  expect(traditional(html)).toContain('href="/items" hreflang="zh-Hans"')
  expect(traditional(html)).toContain('>简体</a>')
})
