import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from 'commander'
import { readConfig } from '../../src/platform/config.ts'
import { addKey, dropKeysExcept, keysAreGiven, keysGoStaleAfter, siteKeys } from '../../src/platform/keyring.ts'
import { encryptAllAnew, valuesByKey } from '../../src/platform/rotate.ts'
import { say } from '../language.ts'
import { withDatabase } from '../with-database.ts'

const tell = (line: string) => process.stdout.write(`${line}\n`)

/** Running processes take up a new key within a second; only then is nothing written under the old one any more. */
const untilEverybodyKnows = () => sleep(2 * keysGoStaleAfter)

async function rotate({ data }: { data?: string }) {
  await withDatabase({ data }, async (_, { ownerUrl }) => {
    const { schema } = readConfig()
    if (!keysAreGiven()) addKey()
    else if (siteKeys().length < 2)
      throw new Error(
        say(
          '密钥由 GONGKAI_SECRET_KEY 给出：请把它改为“新密钥,旧密钥”，重新启动网站，再执行本命令。',
          'The key is given by GONGKAI_SECRET_KEY: set it to "new,old", start the site again, then run this.',
        ),
      )
    await untilEverybodyKnows()
    const count = await encryptAllAnew(ownerUrl, schema)
    tell(say(`已用新密钥重新加密 ${count} 行`, `${count} rows encrypted under the new key`))
    if (keysAreGiven()) return
    const needed = [...(await valuesByKey(ownerUrl, schema))].filter(([, values]) => values > 0)
    for (const { id } of dropKeysExcept(new Set(needed.map(([id]) => id))))
      tell(say(`旧密钥 ${id} 已销毁`, `old key ${id} destroyed`))
  })
}

async function list({ data }: { data?: string }) {
  await withDatabase({ data }, async (_, { ownerUrl }) => {
    const counts = await valuesByKey(ownerUrl, readConfig().schema)
    for (const [index, { id }] of siteKeys().entries()) {
      const uses = [
        ...(index === 0 ? [say('加密用', 'encrypts')] : []),
        ...(index === siteKeys().length - 1 ? [say('派生用（会话、盲索引）', 'root of derived keys')] : []),
      ]
      tell([id, say(`${counts.get(id) ?? 0} 处`, `${counts.get(id) ?? 0} values`), ...uses].join('\t'))
    }
  })
}

export function register(program: Command) {
  const data = ['--data <dir>', say('数据文件夹', 'data folder')] as const
  const key = program.command('key').description(say('个人信息的密钥', 'the keys to personal data'))
  key
    .command('rotate')
    .description(say('换一把新密钥并重新加密全部个人信息（不必停机）', 'take a new key and encrypt everything anew'))
    .option(...data)
    .action(rotate)
  key
    .command('list')
    .description(say('列出密钥及各解开多少处', 'list the keys and what hangs on each'))
    .option(...data)
    .action(list)
}
