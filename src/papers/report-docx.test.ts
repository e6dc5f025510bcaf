import { load } from 'cheerio'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { grid, reportSections } from '../law/index.ts'
import { type ReportPaper, toDocx } from './index.ts'
import { hostile, sample } from './test-kit/sample.ts'

const parts = async (paper: ReportPaper) => {
  const zip = await JSZip.loadAsync(await toDocx(paper))
  const part = async (path: string) => load((await zip.file(path)?.async('string')) ?? '', { xml: true })
  const headers = await Promise.all(zip.file(/^word\/header\d+\.xml$/).map((file) => file.async('string')))
  const footers = await Promise.all(zip.file(/^word\/footer\d+\.xml$/).map((file) => file.async('string')))
  return {
    $: await part('word/document.xml'),
    $styles: await part('word/styles.xml'),
    $core: await part('docProps/core.xml'),
    headers,
    footers,
  }
}

test('三张表的合并与官方格式逐格相同', async () => {
  const { $ } = await parts(sample)
  const found = $('w\\:tbl')
    .toArray()
    .map((table) =>
      $(table)
        .find('w\\:tr')
        .toArray()
        .map((row) =>
          $(row)
            .children('w\\:tc')
            .toArray()
            .map((field) => {
              const merge = $(field).find('w\\:vMerge')
              const part = merge.length === 0 ? 'own' : merge.attr('w:val') === 'restart' ? 'first' : 'below'
              return `${part}:${$(field).find('w\\:gridSpan').attr('w:val') ?? 1}`
            })
            .filter((field) => !field.startsWith('below')),
        ),
    )
  const official = (['t2', 't3', 't4'] as const).map((table) =>
    grid(table).map((row) => row.map(({ rowspan = 1, colspan = 1 }) => `${rowspan > 1 ? 'first' : 'own'}:${colspan}`)),
  )
  expect(found).toEqual(official)
})

test('A4纸,上37下35左28右26毫米,奇数页码居右、偶数页码居左', async () => {
  const { $, footers } = await parts(sample)
  const millimetres = (attribute: string) => Math.round((Number($('w\\:pgMar').attr(attribute)) / 1440) * 25.4)
  expect(['w:top', 'w:bottom', 'w:left', 'w:right'].map(millimetres)).toEqual([37, 35, 28, 26])
  expect([$('w\\:pgSz').attr('w:w'), $('w\\:pgSz').attr('w:h')]).toEqual(['11906', '16838'])
  expect(footers.map((footer) => [/w:jc w:val="(\w+)"/.exec(footer)?.[1], footer.includes('PAGE')]).sort()).toEqual([
    ['left', true],
    ['right', true],
  ])
})

test('六个部分和小标题是标题样式,Word导航窗格可以跳转', async () => {
  const { $, $styles } = await parts(sample)
  const styled = (id: string) =>
    $(`w\\:pStyle[w\\:val="${id}"]`)
      .toArray()
      .map((style) => $(style).closest('w\\:p').text())
  expect(styled('Title')).toEqual([sample.title])
  expect(styled('Heading1')).toEqual(reportSections.map(({ no, title }) => `${no}、${title}`))
  expect(styled('Heading2')).toContain('（二）规范依申请公开，提高答复质量')
  const fonts = (id: string) => $styles(`w\\:style[w\\:styleId="${id}"] w\\:rFonts`).attr('w:eastAsia')
  expect([fonts('Title'), fonts('Heading1'), fonts('Heading2'), fonts('ReportTable')]).toEqual([
    '方正小标宋简体',
    '黑体',
    '楷体',
    '宋体',
  ])
  expect($styles('w\\:docDefaults w\\:rFonts').attr('w:eastAsia')).toBe('仿宋')
})

test('表头行在续页重复,每一行不拆开,表三从新的一页开始', async () => {
  const { $ } = await parts(sample)
  const headers = $('w\\:tbl')
    .toArray()
    .map((table) => $(table).find('w\\:tblHeader').length)
  expect(headers).toEqual([2, 3, 3])
  expect($('w\\:cantSplit').length).toBe($('w\\:tr').length)
  expect($('w\\:pageBreakBefore').closest('w\\:p').text()).toBe('三、收到和处理政府信息公开申请情况')
  expect($('w\\:textDirection[w\\:val="tbRl"]').closest('w\\:tc').text()).toBe('三、本年度办理结果')
})

test('草稿每页有水印,正式报告没有', async () => {
  const draft = await parts({ ...sample, draft: true })
  expect(draft.headers).toHaveLength(2)
  expect(draft.headers.every((header) => header.includes('草稿'))).toBe(true)
  expect((await parts(sample)).headers).toEqual([])
})

test('更正版写明版次与更正说明', async () => {
  const { $ } = await parts({ ...sample, edition: 2, changeNote: '更正表三“总计”一栏。' })
  expect($('w\\:p').eq(1).text()).toBe('第二版。更正表三“总计”一栏。')
})

test('人写的文字原样出现,XML不容许的字符去掉', async () => {
  const { $, $core } = await parts({
    ...sample,
    title: hostile[3]!,
    lead: hostile.map((text) => ({ kind: 'paragraph', text })),
  })
  const texts = $('w\\:p')
    .toArray()
    .map((paragraph) => $(paragraph).text())
  expect(texts).toEqual(expect.arrayContaining([...hostile.slice(0, -1), '控制字符末']))
  expect($core('dc\\:title').text()).toBe(hostile[3])
})

test('落款是机关与成文日期;未发布的只有机关', async () => {
  const last = async (paper: ReportPaper) => {
    const { $ } = await parts(paper)
    return $('w\\:pStyle[w\\:val="ReportClosing"]')
      .toArray()
      .map((style) => $(style).closest('w\\:p').text())
  }
  expect(await last(sample)).toEqual(['滨海市海澜区人民政府', '2024年1月26日'])
  expect(await last({ ...sample, publishedOn: null })).toEqual(['滨海市海澜区人民政府'])
})
