import { z } from 'zod'
import type { Listed } from './lists.ts'

/** What the console and /api/checks say to each other. */

const day = z
  .union([z.literal(''), z.iso.date({ error: '日期应为“年-月-日”，如 2024-05-01' })])
  .nullish()
  .transform((said) => said || null)
const words = (most: number, what: string) =>
  z
    .string({ error: `请填写${what}` })
    .trim()
    .max(most, `${what}不超过 ${most} 字`)

const hostname = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/

export const addInput = z
  .object({
    kind: z.enum(['word', 'host', 'phone', 'law'], { error: '请选择种类' }),
    said: words(100, '词条').min(1, '请填写词条'),
    right: words(100, '改正后的写法')
      .nullish()
      .transform((said) => said || null),
    category: z.enum(['typo', 'organName', 'political', 'secretMark', 'expression']).nullish().default(null),
    allowed: z.array(words(100, '例外')).max(50).default([]),
    from: day,
    until: day,
    why: words(300, '理由').default(''),
    owner: words(60, '负责人').default(''),
  })
  .superRefine(({ kind, said }, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['said'], message })
    if (kind === 'host' && !hostname.test(said)) wrong(`“${said}”不是域名，请写成 www.example.gov.cn 的样子`)
    if (kind === 'phone' && !/^[\d\s()（）+—-]{5,20}$/.test(said)) wrong(`“${said}”不是电话号码`)
  })

export const retireInput = z.object({
  /** null: one of ours, by its word. */
  id: z.uuid().nullish().default(null),
  said: words(100, '词条').min(1, '请填写词条'),
  why: words(300, '理由').default(''),
})

export type ListView = {
  listed: readonly Listed[]
  /** How many words came with us, by category. */
  own: readonly { category: string; count: number }[]
  laws: number
  mayChange: boolean
}
