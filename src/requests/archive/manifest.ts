import { z } from 'zod'

/** What an archive package says of itself; the package is checked against this, with the program or without. Pure. */

export const archiveFormat = 'gongkai-archive-1'
const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const manifest = z.object({
  format: z.literal(archiveFormat, '不是本平台的归档包'),
  subject: z.object({ kind: z.string(), id: z.uuid(), number: z.string() }),
  madeAt: z.string(),
  madeBy: z.string(),
  /** Every file of the package but this one. */
  files: z.array(z.object({ path: z.string(), size: z.int(), sm3: hash })),
  /** acts.jsonl: from 64 zeros to this tip. */
  chain: z.object({ acts: z.int(), tip: hash }),
  /** Seals over those acts; `hashes` names the file with every act hash of that seal, where it is not too long. */
  seals: z.array(
    z.object({
      id: z.int(),
      sealedAt: z.string(),
      actCount: z.int(),
      previousHash: hash,
      hash,
      hashes: z.string().nullable(),
    }),
  ),
})
export type Manifest = z.infer<typeof manifest>

export const actLine = z.object({
  subjectKind: z.string(),
  subjectId: z.string(),
  seq: z.int(),
  name: z.string(),
  at: z.string(),
  by: z.string(),
  facts: z.record(z.string(), z.unknown()),
  previousHash: hash,
  hash,
})
export type ActLine = z.infer<typeof actLine>

/** How anybody may check it with common tools, written into the package. */
export const howToVerify = `本归档包的核验方法

1. 程序核验：gongkai verify --archive 本文件.zip
   （在任何装有本平台的机器上均可，不需要数据库；与原站点的数据库核对，加 --data 数据文件夹。）

2. 人工核验：
   · manifest.json 列出包内每个文件的大小和 SM3 值（GB/T 32905—2016），用任何支持 SM3 的工具逐个计算即可，
     例如 openssl dgst -sm3 文件名。
   · acts.jsonl 每行一项行为。把该行去掉 hash，各级键名按字典序排列、去掉空格写成 JSON；文中形如
     p2.承诺值.密钥号.算法.密文 的个人信息只取「p2.承诺值」，求 SM3，应等于该行的 hash；
     每行的 previousHash 等于上一行的 hash，第一行为 64 个 0，最后一行的 hash 等于 manifest.json 的 chain.tip。
   · seals/编号.txt 为一次封存所含全部行为的 hash，每行一个：从该次封存的 previousHash 起，
     依次求 SM3(前值 + 本行)，最后应等于该次封存的 hash。
`
