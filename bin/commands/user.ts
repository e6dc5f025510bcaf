import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import type { Kysely } from 'kysely'
import type { NewOfficer, Role } from '../../src/platform/accounts.ts'
import type { Database } from '../../src/platform/database.ts'
import { say } from '../language.ts'
import { withDatabase } from '../with-database.ts'

type Options = { name?: string; role?: Role; organ?: string; password?: string; data?: string }

/** Sixteen letters that nobody mistakes for each other. */
const newPassword = () => [...randomBytes(16)].map((byte) => 'abcdefghjkmnpqrstuvwxyz23456789'[byte % 31]).join('')

async function organOf(db: Kysely<Database>, code: string | undefined): Promise<string | null> {
  if (!code) return null
  const organ = await db.selectFrom('organ').select('id').where('code', '=', code).executeTakeFirst()
  if (organ) return organ.id
  throw new Error(say(`没有代码为 ${code} 的机关，请先导入机关或核对代码。`, `No organ has the code ${code}.`))
}

async function existing(db: Kysely<Database>, email: string) {
  return db.selectFrom('officer').selectAll().where('email', '=', email.toLowerCase()).executeTakeFirst()
}

async function save(email: string, { name, role, organ, password = newPassword(), data }: Options) {
  const { newOfficer, openAccounts, saveOfficer } = await import('../../src/platform/accounts.ts')
  await withDatabase({ data }, async (db) => {
    const found = await existing(db, email)
    const organId = organ === undefined ? (found?.organ_id ?? null) : await organOf(db, organ)
    const typed = { email, password, organId, name: name ?? found?.name, role: role ?? found?.role } as NewOfficer
    const read = newOfficer.safeParse(typed)
    if (!read.success) {
      throw new Error(
        read.error.issues
          .map(({ path, message }) => `${path.join('.')}：${typed[path[0] as keyof NewOfficer] ?? ''}：${message}`)
          .join('\n'),
      )
    }
    if (['clerk', 'foiHead', 'legal', 'organHead'].includes(read.data.role) && organId === null)
      throw new Error(say('经办人、机关负责人须属于一个机关：请用 --organ 给出代码', 'Give the organ by --organ CODE'))
    await saveOfficer(openAccounts(db), read.data)
    await db.updateTable('officer').set({ active: true }).where('email', '=', read.data.email).execute()
    process.stdout.write(
      `${say(found ? '账号已更新' : '账号已开设', found ? 'account updated' : 'account opened')}：${read.data.email} ${say('密码', 'password')} ${password}\n`,
    )
  })
}

async function disable(email: string, { data }: Options) {
  await withDatabase({ data }, async (db) => {
    const found = await existing(db, email)
    if (!found) throw new Error(say(`没有账号 ${email}`, `No account ${email}`))
    await db.updateTable('officer').set({ active: false }).where('id', '=', found.id).execute()
    await db.deleteFrom('officer_session').where('officer_id', '=', found.id).execute()
    process.stdout.write(`${say('账号已停用', 'account closed')}：${found.email}\n`)
  })
}

async function requireSecondFactor(onOrOff: string, { data }: Options) {
  if (onOrOff !== 'on' && onOrOff !== 'off')
    throw new Error(say(`「${onOrOff}」不对：请写 on 或 off`, `${onOrOff}: write on or off`))
  const [{ secondFactorSetting }, { writeSetting }] = await Promise.all([
    import('../../src/platform/session.ts'),
    import('../../src/platform/settings.ts'),
  ])
  await withDatabase({ data }, (db) => writeSetting(db, secondFactorSetting, onOrOff === 'on'))
}

async function list({ data }: Options) {
  await withDatabase({ data }, async (db) => {
    const officers = await db
      .selectFrom('officer')
      .leftJoin('organ', 'organ.id', 'officer.organ_id')
      .select(['email', 'officer.name', 'role', 'organ.name as organ', 'active', 'two_factor_enabled'])
      .orderBy('email')
      .execute()
    for (const each of officers) {
      const marks = [
        each.two_factor_enabled ? say('动态口令', 'second factor') : '',
        each.active ? '' : say('停用', 'closed'),
      ]
      process.stdout.write(
        `${[each.email, each.name, each.role, each.organ ?? '', ...marks].filter(Boolean).join('\t')}\n`,
      )
    }
  })
}

export function register(program: Command) {
  const data = ['--data <dir>', say('数据文件夹', 'data folder')] as const
  const user = program.command('user').description(say('工作人员账号', "officers' accounts"))
  user
    .command('save')
    .description(say('开设账号，或重设其密码、角色、机关', 'open an account, or reset its password, role and organ'))
    .argument('<email>', say('登录账号（邮箱）', 'email'))
    .option('--name <name>', say('姓名', 'name'))
    .option('--role <role>', 'clerk|foiHead|legal|organHead|office|supervisor|administrator')
    .option('--organ <code>', say('所在机关的统一社会信用代码', "the organ's unified social credit code"))
    .option('--password <password>', say('密码（不给则随机生成并显示）', 'password (made up and shown when left out)'))
    .option(...data)
    .action(save)
  user
    .command('disable')
    .description(say('停用账号', 'close an account'))
    .argument('<email>')
    .option(...data)
    .action(disable)
  user
    .command('second-factor')
    .description(say('是否要求所有人员绑定动态口令', 'whether every officer must have a second factor'))
    .argument('<on|off>')
    .option(...data)
    .action(requireSecondFactor)
  user
    .command('list')
    .description(say('列出账号', 'list accounts'))
    .option(...data)
    .action(list)
}
