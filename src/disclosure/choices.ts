import { genreNames, themeNames } from '../law/index.ts'
import { organsOf } from '../organs/index.ts'
import type { Actor } from '../platform/act.ts'
import { today } from '../platform/now.ts'
import type { DraftingChoices } from './api-types.ts'
import { isStep, steps } from './chain.ts'
import { columnTree } from './columns/store.ts'
import { statutory } from './columns/words.ts'
import type { Publishing } from './gates.ts'
import { type ContentClass, contentClasses, origins } from './proceedings.ts'
import { approvers, siteChains } from './store.ts'

/** What the form of a draft offers. */

type Column = { id: string; name: string; parentId: string | null }

const pathOf = (all: ReadonlyMap<string, Column>, { name, parentId }: Column, depth = 0): string[] => {
  const above = parentId === null || depth > 8 ? undefined : all.get(parentId)
  return above ? [...pathOf(all, above, depth + 1), name] : [name]
}

/** 条例§21: what districts, their departments and towns publish beside §20. */
const art21 =
  '市政建设 公共服务 公益事业 土地征收 房屋征收 治安管理 社会救助 农业农村政策 农田水利工程 土地承包 宅基地审核 筹资筹劳'

const bases = () => [
  ...Object.entries(statutory)
    .filter(([code]) => code !== 'a21')
    .map(([code, title]) => ({ code, title: `第二十条 ${title}` })),
  ...art21.split(' ').map((title) => ({ code: `art21.${title}`, title: `第二十一条 ${title}` })),
]

export async function choices(services: Publishing, actor: Actor): Promise<DraftingChoices> {
  const { db } = services
  const chains = await siteChains(db)
  const columns = (await columnTree(db, today())).filter(({ kind }) => kind !== 'container')
  const known = new Map((await columnTree(db, today())).map((column) => [column.id, column as Column]))
  const organs = [...(await organsOf(services).names())].map(([id, name]) => ({ id, name }))
  return {
    classes: (Object.keys(contentClasses) as ContentClass[]).map((value) => ({
      value,
      label: contentClasses[value],
      steps: (chains[value] ?? []).filter(isStep).map((step) => ({ step, label: steps[step].label })),
    })),
    origins: Object.entries(origins).map(([value, label]) => ({ value, label })),
    art20: bases(),
    genres: Object.values(genreNames),
    themes: Object.entries(themeNames).map(([code, title]) => ({ code, title })),
    columns: columns.map((column) => ({ id: column.id, name: column.name, path: pathOf(known, column as Column) })),
    organs: organs.filter(({ id }) => actor.role === 'office' || id === actor.organId),
  }
}

/** Whom one may name as having agreed to an urgent release. */
export const officersToName = (db: Publishing['db']) => approvers(db)
