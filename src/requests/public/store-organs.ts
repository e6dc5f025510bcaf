import type { Kysely } from 'kysely'
import type { OrganFacts } from '../../organs/organ.ts'
import type { OrganProfile } from '../../organs/profile.ts'
import type { Database } from '../../platform/database.ts'

/** 条例§27, §54: every organ that does the government's work in its own name may be asked. */
export type AskedOrgan = Pick<OrganFacts, 'id' | 'code' | 'name' | 'shortName' | 'kind' | 'profile'>

export async function askedOrgans(db: Kysely<Database>): Promise<AskedOrgan[]> {
  const rows = await db
    .selectFrom('organ')
    .select(['id', 'code', 'name', 'short_name as shortName', 'kind', 'profile'])
    .orderBy('sort')
    .orderBy('code')
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as OrganFacts['kind'],
    profile: row.profile as unknown as OrganProfile | null,
  }))
}

/** 函19: online is one of the channels an organ opens and names; who has not described itself yet has not closed it. */
export const takesOnline = ({ profile }: Pick<AskedOrgan, 'profile'>) =>
  !profile || profile.channels.length === 0 || profile.channels.includes('web')
