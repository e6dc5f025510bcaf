import { paths } from './paths.ts'
import type { Site } from './site.ts'

/** Where everything stands: the bar, the panel behind 「全部栏目」 and the site map are made of this one list. */
export type Link = { title: string; href: string; with?: readonly string[] }
export type Group = { title: string; entries: readonly Link[] }

const guide = (site: Site): Link[] => (site.guide.length > 0 ? [{ title: '政府信息公开指南', href: paths.guide }] : [])

export const groups = (site: Site): Group[] => [
  {
    title: '政府信息公开',
    entries: [
      { title: '政府信息公开专栏', href: paths.disclosure },
      ...guide(site),
      { title: '政府信息公开制度', href: paths.rules },
      { title: '法定主动公开内容', href: paths.items },
      { title: '政府信息公开年报', href: paths.reports },
      { title: '年报自查', href: paths.check },
    ],
  },
  {
    title: '政策文件和解读',
    entries: [
      { title: '行政规范性文件库', href: paths.documents },
      { title: '失效、废止文件', href: paths.documentsEnded },
      { title: '政策解读', href: paths.interpretations },
      { title: '政策问答', href: paths.policyQuestions },
    ],
  },
  {
    title: '依申请公开',
    entries: [
      { title: '申请政府信息', href: paths.apply },
      { title: '查询办理进度', href: paths.track },
      { title: '已答复信息', href: paths.answered },
    ],
  },
  {
    title: '栏目和机关',
    entries: [
      { title: '全部栏目', href: paths.columns },
      { title: '专题', href: paths.topics },
      { title: '正在公示', href: paths.notices },
      { title: '行政机关', href: paths.organs },
      { title: '公共企事业单位', href: paths.entities },
      { title: '重大建设项目', href: paths.projects },
      { title: '公开情况', href: paths.coverage },
    ],
  },
  {
    title: '数据和订阅',
    entries: [
      { title: '开放数据', href: paths.openData },
      { title: '数据接口', href: paths.developers },
      { title: '订阅最新公开（RSS）', href: paths.feed('all', 'rss') },
    ],
  },
]

/** The bar: what most people come for, the rest stands one click behind. */
export const bar: readonly Link[] = [
  { title: '首页', href: paths.home },
  { title: '政府信息公开', href: paths.disclosure, with: [paths.organs, paths.items, paths.columns, paths.guide] },
  { title: '政策文件', href: paths.documents },
  { title: '政策解读', href: paths.interpretations },
  { title: '依申请公开', href: paths.apply, with: [paths.track, paths.answered] },
  { title: '年度报告', href: paths.reports },
  { title: '年报自查', href: paths.check },
]
