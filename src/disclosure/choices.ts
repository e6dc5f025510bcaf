import { genreNames, themeNames } from '../law/index.ts'
import { organsOf } from '../organs/index.ts'
import type { Actor } from '../platform/act.ts'
import { today } from '../platform/now.ts'
import type { DraftingChoices } from './api-types.ts'
import { isStep, steps } from './chain.ts'
import { columnTree } from './columns/store.ts'
import { art21, statutory } from './columns/words.ts'
import type { Publishing } from './gates.ts'
import { type ContentClass, contentClasses, origins } from './proceedings.ts'
import { approvers, siteChains } from './store.ts'

/** What the form of a draft offers. */

type Column = { id: string; name: string; parentId: string | null }

const pathOf = (all: ReadonlyMap<string, Column>, { name, parentId }: Column, depth = 0): string[] => {
  const above = parentId === null || depth > 8 ? undefined : all.get(parentId)
  return above ? [...pathOf(all, above, depth + 1), name] : [name]
}

const bases = () => [
  ...Object.entries(statutory)
    .filter(([code]) => code !== 'a21')
    .map(([code, title]) => ({ code, title: `第二十条 ${title}` })),
  ...art21.map((title) => ({ code: `art21.${title}`, title: `第二十一条 ${title}` })),
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
