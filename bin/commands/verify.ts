import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { type Problem, sealActs, type Verification, verifyActs } from '../../src/platform/seals.ts'
import { compareWithRecord, verifyArchive } from '../../src/requests/archive/index.ts'
import { say } from '../language.ts'
import { prove } from '../prove.ts'
import { withDatabase } from '../with-database.ts'

type Options = { json?: boolean; seal?: boolean; data?: string; archive?: string }

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
  return [counted, ...anchor, ...(problems.length === 0 ? [whole] : [found, ...list(problems)])]
}

const list = (problems: readonly Problem[]) => problems.map(({ about, message }) => `  ${about}：${message}`)

/** One case's package: by itself, and against the site's record where a site is named. */
async function runArchive(file: string, { json, data }: Options) {
  const verified = verifyArchive(await readFile(file))
  const compared = data ? await withDatabase({ data }, (db) => compareWithRecord({ db }, verified)) : []
  const { manifest, acts, digest } = verified
  const problems = [...verified.problems, ...compared]
  const { number = '', madeAt = '' } = { ...manifest?.subject, ...manifest }
  const lines = [
    say(
      `归档包 ${number}（${madeAt.slice(0, 10)} 制）：${manifest?.files.length ?? 0} 个文件、${acts.length} 项行为、${manifest?.seals.length ?? 0} 次封存`,
      `archive ${number} (made ${madeAt.slice(0, 10)}): ${manifest?.files.length ?? 0} files, ${acts.length} acts, ${manifest?.seals.length ?? 0} seals`,
    ),
    `SM3 ${digest}`,
    ...(problems.length > 0
      ? [say(`发现 ${problems.length} 处问题：`, `${problems.length} problems:`), ...list(problems)]
      : [
          data
            ? say('没有发现改动，与本站的记录一致', 'nothing was altered; it agrees with this site')
            : say('没有发现改动（未与站点的记录核对）', 'nothing was altered (not compared with a site)'),
        ]),
  ]
  process.stdout.write(`${json ? JSON.stringify({ manifest, digest, problems }, null, 2) : lines.join('\n')}\n`)
  if (problems.length > 0) process.exitCode = 1
}

async function run({ json, seal, data, archive }: Options) {
  if (archive) return runArchive(archive, { json, data })
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
    .option(
      '--archive <zip>',
      say('核验一件申请的归档包（加 --data 与该站点核对）', "verify one case's archive package"),
    )
    .option('--seal', say('先封存至今的行为', 'seal what happened until now first'))
    .option('--json', say('以 JSON 输出', 'speak JSON'))
    .option('--data <dir>', say('数据文件夹', 'data folder'))
    .action(run)
}
