import { type Course, stepsOf } from '../../steps/step.ts'

/** 信息同步 (S4): another platform that takes what is published here, and gives a receipt for it. */

export type Target = {
  id: string
  organId: string
  name: string
  /** Null: it fetches what is ready for it by itself. */
  address: string | null
  standing: Standing
  concludedOn: string | null
  proceedings: {
    /** Names of the columns it takes, outermost or inner; none: everything. */
    columns: readonly string[]
    /** Encrypted; signs what is sent and opens what is fetched. */
    key: string
    why: string
  }
}

export const standings = { open: '同步中', paused: '已暂停', ended: '已终止' } as const
export type Standing = keyof typeof standings

export const basis = '条例第二十四条'

export const course: Course<Target> = {
  noun: '同步平台',
  article: basis,
  standings,
  standingOf: ({ standing }) => standing,
  blank: (id) => ({
    id,
    organId: '',
    name: '',
    address: null,
    standing: 'open',
    concludedOn: null,
    proceedings: { columns: [], key: '', why: '' },
  }),
}
export const targetStep = stepsOf(course)

/** Words of a line, however they were set apart. */
export const listed = (said: string | null) => (said ?? '').split(/[、,，;；\s]+/).filter((word) => word !== '')

/** Only an address that carries what is sent safely: https, or this machine itself. */
export function addressProblem(said: string | null): string | null {
  if (said === null) return null
  const url = URL.parse(said)
  if (!url) return '地址应写成 https://平台域名/路径。'
  const own = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(own && url.protocol === 'http:')) return '地址应以 https:// 开头。'
  return url.username || url.password ? '地址里不要写账号密码，签名用本平台给出的密钥。' : null
}
