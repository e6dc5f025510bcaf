import type { Command } from 'commander'
import { sealActs, type Verification, verifyActs } from '../../src/platform/seals.ts'
import { say } from '../language.ts'
import { prove } from '../prove.ts'
import { withDatabase } from '../with-database.ts'

type Options = { json?: boolean; seal?: boolean; data?: string }

function inWords({ acts, seals, unsealed, lastSeal, problems }: Verification) {
  const counted = say(
    `核验 ${acts} 项行为、${seals} 次封存（其后尚有 ${unsealed} 项未封存）`,
    `${acts} acts and ${seals} seals verified (${unsealed} acts not yet sealed)`,
  )
  const anchor = lastSeal
    ? [say(`最近一次封存：${lastSeal}（可抄录存证）`, `last seal: ${lastSeal} (keep a copy elsewhere)`)]
    : []
  const whole = say('没有发现改动', 'nothing was altered')
  const found = say(`发现 ${problems.length} 处问题：`, `${problems.length} problems:`)
  return [
    counted,
    ...anchor,
    ...(problems.length === 0 ? [whole] : [found, ...problems.map(({ about, message }) => `  ${about}：${message}`)]),
  ]
}

async function run({ json, seal, data }: Options) {
  const verification = await withDatabase({ data }, async (db) => {
    if (seal) await sealActs(db)
    const { problems, ...verified } = await verifyActs(db)
    return { ...verified, problems: [...problems, ...(await prove(db))] }
  })
  process.stdout.write(`${json ? JSON.stringify(verification, null, 2) : inWords(verification).join('\n')}\n`)
  if (verification.problems.length > 0) process.exitCode = 1
}

export function register(program: Command) {
  program
    .command('verify')
    .description(
      say(
        '核验全部行为与封存，并由行为重新推得现存记录；用 SQL 改动过的会被发现',
        'verify all acts and seals and fold the records again: a row altered with SQL is found',
      ),
    )
    .option('--seal', say('先封存至今的行为', 'seal what happened until now first'))
    .option('--json', say('以 JSON 输出', 'speak JSON'))
    .option('--data <dir>', say('数据文件夹', 'data folder'))
    .action(run)
}
