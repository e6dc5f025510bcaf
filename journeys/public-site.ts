import { createApp } from '../bin/app.ts'
import { openDefaultColumns } from '../src/disclosure/columns/default.ts'
import { amendedIn } from '../src/normative/test-kit/amended.ts'
import { type TestDatabase, testDatabase } from '../src/platform/test-kit/index.ts'
import { richItems } from '../src/portal/test-kit/rich-item.ts'
import { organCode, smallSite } from '../src/portal/test-kit/small-site.ts'

/** A small site with a page of every kind, for whoever looks at all of them: axe, the markup checker, the eye. */

const loader = { id: 'system', name: '测试', role: 'administrator', organId: null }

export type PublicSite = {
  kept: TestDatabase
  app: ReturnType<typeof createApp>
  pages: [name: string, path: string][]
}

export async function publicSite(): Promise<PublicSite> {
  const kept = await testDatabase()
  await smallSite(kept.db)
  await openDefaultColumns(kept.db, loader, '办公室主任')
  // Without an officer every address leads to the first start.
  const somebody = { id: 'a', name: '测试', email: 'a@hailan.example', role: 'administrator' }
  await kept.db.insertInto('officer').values(somebody).execute()
  const { notice, played, withdrawn } = await richItems(kept.db)
  const line = await kept.db.selectFrom('item').select('id').where('revision_id', 'is', null).executeTakeFirstOrThrow()
  const organ = kept.db.selectFrom('organ').select('id').where('code', '=', organCode(1))
  const rule = await amendedIn(kept.db, (await organ.executeTakeFirstOrThrow()).id)
  const pages: PublicSite['pages'] = [
    ['首页', '/'],
    ['政府信息公开专栏', '/disclosure'],
    ['机关的专栏', `/organs/${organCode(1)}`],
    ['机关名录', '/organs'],
    ['全部栏目', '/columns'],
    ['栏目', '/columns/finance'],
    ['没有内容的栏目', '/columns/disclosure-rules'],
    ['专题', '/topics'],
    ['正在公示', '/notices'],
    ['主动公开列表', '/items?year=2023'],
    ['登记簿的一条', `/items/${line.id}`],
    ['有正文的一条', `/items/${notice}`],
    ['视频解读', `/items/${played}`],
    ['已撤回的一条', `/items/${withdrawn}`],
    ['检索', '/search'],
    ['没有结果的检索', '/search?q=没有这样的信息'],
    ['某日的样子', `/items/${notice}/on/2023-03-20`],
    ['重大建设项目', '/projects'],
    ['公共企事业单位', '/public-entities'],
    ['政策问答', '/interpretations/questions'],
    ['网站地图', '/site-map'],
    ['无障碍声明', '/accessibility'],
    ['规范性文件库', '/documents'],
    ['失效、废止文件', '/documents/ended'],
    ['某日有效的文件', '/documents?on=2026-10-08'],
    ['规范性文件', `/documents/${rule.id}`],
    ['规范性文件的一版', `/documents/${rule.id}/1`],
    ['两版对照', `/documents/${rule.id}/1/against/2`],
    ['政策解读', '/interpretations'],
    ['公开情况', '/coverage'],
    ['年报栏目', '/reports'],
    ['年度报告', '/reports/2023'],
    ['年报自查', '/check'],
    ['指南', '/guide'],
    ['依申请公开', '/apply'],
    ['进度查询', '/track'],
    ['已答复信息', '/answered'],
    ['阅读设置', '/reading'],
    ['找不到的页', '/zwgk/惠企政策.html'],
  ]
  return { kept, app: createApp({ db: kept.db }), pages }
}
