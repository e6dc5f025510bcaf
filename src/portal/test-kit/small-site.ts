import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { cells, reportSections } from '../../law/index.ts'
import type { ReportPaper } from '../../papers/index.ts'
import type { Database } from '../../platform/database.ts'
import { writeSetting } from '../../platform/settings.ts'
import { type Site, unnamedSite } from '../site.ts'

/** A small government with two years of items and reports, for the tests of public pages. */
export const testSite: Site = {
  ...unnamedSite,
  name: '海澜区人民政府',
  area: '海澜区',
  domain: 'www.hailan.example',
  idCode: '3599990001',
  host: '滨海市海澜区人民政府办公室',
  phone: '0599-6000000',
  address: '滨海市海澜区澜海路1号',
  hours: '工作日 8:00—12:00，15:00—18:00',
  guide: [{ heading: '信息分类', text: '本机关主动公开的政府信息按栏目分类。' }],
}

const organNames = [
  '滨海市海澜区人民政府',
  '海澜区教育局',
  '海澜区财政局',
  '海澜区住房和建设局',
  '海澜区澜海街道办事处',
]
const columnNames = ['政策文件', '财政信息', '规划计划', '行政处罚', '重点建设项目']
const subjects = [
  '关于印发惠企政策申报指南的通知',
  '部门预算公开',
  '义务教育招生工作方案',
  '老旧小区改造进度公示',
  '防汛应急预案',
]

export const organCode = (index: number) => `11359999${String(index).padStart(9, '0')}X`

async function insertOrgans(db: Kysely<Database>) {
  const organs = organNames.map((name, index) => ({
    id: randomUUID(),
    code: organCode(index),
    name,
    short_name: name,
    kind: index === 0 ? 'government' : 'department',
    must_report: true,
    rolls_up: true,
    sort: index,
  }))
  await db.insertInto('organ').values(organs).execute()
  return organs
}

export const itemsOf = { 2022: 40, 2023: 75 } as const

async function insertItems(db: Kysely<Database>, organs: { id: string }[]) {
  const items = Object.entries(itemsOf).flatMap(([year, amount]) =>
    Array.from({ length: amount }, (_, n) => ({
      id: randomUUID(),
      organ_id: organs[(n * n) % organs.length]!.id,
      index_number: `HL${n % organs.length}-${year}-${String(n).padStart(4, '0')}`,
      title: `${year}年${subjects[n % subjects.length]}（第${n + 1}号）`,
      column_name: columnNames[(n * 3) % columnNames.length]!,
      topic: null,
      doc_number: n % 3 === 0 ? `海澜政办〔${year}〕${n + 1}号` : null,
      made_on: `${year}-0${(n % 9) + 1}-03`,
      published_on: `${year}-0${(n % 9) + 1}-1${n % 9}`,
    })),
  )
  await db.insertInto('item').values(items).execute()
}

/** The reference report's totals (国办公开办函〔2021〕30号 format), and a plausible year before. */
const totals = {
  2022: {
    new: 96,
    granted: 51,
    partial: 12,
    deny_process: 6,
    unable_notHeld: 17,
    refuse_petition: 3,
    other_misc: 7,
    total: 96,
    carriedOut: 0,
  },
  2023: {
    new: 107,
    granted: 45,
    partial: 17,
    deny_process: 4,
    unable_notHeld: 29,
    refuse_petition: 0,
    other_misc: 8,
    total: 103,
    carriedOut: 4,
  },
} as const

const paperOf = (year: number, all: Record<string, number>): ReportPaper => ({
  title: `${organNames[0]}${year}年政府信息公开工作年度报告`,
  organ: organNames[0]!,
  organCode: organCode(0),
  scope: 'district',
  year,
  edition: 1,
  publishedOn: `${year + 1}-01-20`,
  changeNote: null,
  draft: false,
  lead: [{ kind: 'paragraph', text: '本报告依照《中华人民共和国政府信息公开条例》编制。' }],
  sections: reportSections.map(({ id, no, title, table }) => ({
    id,
    no,
    title,
    table: table ?? null,
    blocks: table
      ? []
      : [{ kind: 'paragraph', text: '坚持以公开为常态、不公开为例外，依法、及时、准确公开政府信息。' }],
  })),
  cells: all,
  figures: [],
})

async function insertReports(db: Kysely<Database>, organId: string) {
  for (const [year, rows] of Object.entries(totals)) {
    const id = randomUUID()
    const report = {
      id,
      organ_id: organId,
      scope: 'district',
      year: Number(year),
      standing: 'published',
      narrative: '{}',
    }
    await db.insertInto('report').values(report).execute()
    const none = Object.fromEntries(cells.map((cell) => [cell.id, 0]))
    const ofRows = Object.entries(rows).flatMap(([row, value]) => [
      [`t3.${row}.natural`, value],
      [`t3.${row}.total`, value],
    ])
    const all = { ...none, ...Object.fromEntries(ofRows), 't2.normative.valid': 43 }
    const edition = {
      id: randomUUID(),
      report_id: id,
      edition: 1,
      published_at: `${Number(year) + 1}-01-20T09:30:00+08:00`,
      rule_version: 'test',
      paper: JSON.stringify(paperOf(Number(year), all)),
      cells: JSON.stringify(all),
      figures: '{}',
      row_ids: '{}',
      findings: '[]',
    }
    await db.insertInto('report_edition').values(edition).execute()
  }
}

export async function smallSite(db: Kysely<Database>) {
  await writeSetting(db, 'site', testSite)
  const organs = await insertOrgans(db)
  await insertItems(db, organs)
  await insertReports(db, organs[0]!.id)
}
