import type { Package } from './package.ts'
import type { Scroll } from './scroll.ts'
import { walkXml } from './xml.ts'

/** What every Office file carries beside its pages: who wrote it, links, embedded files, programs. */

const labels: Record<string, string> = {
  'dc:creator': '作者',
  'cp:lastModifiedBy': '最后修改者',
  'dc:title': '标题',
  'dc:subject': '主题',
  'dc:description': '备注',
  'cp:keywords': '关键词',
  'cp:category': '类别',
  Company: '单位',
  Manager: '经理',
  HyperlinkBase: '超链接基础',
}
const nobody =
  /^(?:administrator|admin|user|users|pc|windows ?用户|微软用户|微软中国|microsoft.*|lenovo|dell|hp|huawei|wps.*|apache poi|openpyxl|python-docx|un-named|unknown|office)?$/i

function propertiesOf(xml: string | null): [string, string][] {
  const found: [string, string][] = []
  const open: string[] = []
  let custom = ''
  walkXml(xml, {
    open: (name, attributes) => {
      open.push(name)
      if (name === 'property') custom = attributes.name ?? '自定义属性'
    },
    text: (words) => {
      const name = open.at(-1) ?? ''
      const label = labels[name] ?? (name.startsWith('vt:') && open.includes('property') ? custom : null)
      if (label && words.trim() !== '') found.push([label, words.trim()])
    },
    close: () => open.pop(),
  })
  return found
}

export function readProperties(file: Package, scroll: Scroll): void {
  const all = ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml'].flatMap((name) =>
    propertiesOf(file.text(name)),
  )
  for (const [label, words] of all) scroll.aside(`文件属性“${label}”`, words)
  const writer = all.find(([label, words]) => (label === '作者' || label === '最后修改者') && !nobody.test(words))
  if (writer)
    scroll.problem(
      'fileProperties',
      'hint',
      `文件属性里留有${writer[0]}“${writer[1].slice(0, 20)}”；可在“文件—检查文档”中删除个人信息`,
    )
}

/** Addresses in relations: mail addresses and shared folders hide behind other words. */
export function readRelations(file: Package, scroll: Scroll): void {
  for (const name of file.names.filter((each) => each.endsWith('.rels')))
    walkXml(file.text(name), {
      open: (_, { TargetMode, Target = '' }) => {
        if (TargetMode !== 'External') return
        scroll.aside('超链接的地址', Target)
        if (/^file:|^\\\\/i.test(Target))
          scroll.problem('localLink', 'confirm', '有指向本机或内部网络文件夹的链接，公众打不开，还会暴露内部路径')
      },
    })
}

export function readPrograms(file: Package, scroll: Scroll): void {
  if (file.names.some((name) => /vbaProject\.bin$|\/activeX\/|\/macrosheets\//i.test(name)))
    scroll.problem('macro', 'block', '带有宏（会自动运行的程序），请另存为不含宏的 docx、xlsx 或 PDF')
}
