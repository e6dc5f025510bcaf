import type { Role } from './kit/session.ts'

export type Place = {
  to: string
  label: string
  keys: string
  group: keyof typeof placeGroups
  icon: IconName
  roles?: readonly Role[]
}
export type IconName =
  | 'report'
  | 'request'
  | 'remedy'
  | 'document'
  | 'item'
  | 'figure'
  | 'import'
  | 'check'
  | 'mail'
  | 'calendar'

/** Who keeps records; the supervisor only reads (条例§46). */
const keepers: readonly Role[] = ['clerk', 'foiHead', 'organHead', 'office', 'administrator']

/** Who looks over what others published (条例§46). */
const overseers: readonly Role[] = ['office', 'supervisor', 'administrator']

/** Whose mail the site sends. */
const senders: readonly Role[] = ['clerk', 'foiHead', 'office', 'administrator']

/** Who works on matters or oversees them; the administrator reads none. */
const workers: readonly Role[] = ['clerk', 'foiHead', 'legal', 'organHead', 'office', 'supervisor']

/** 信息编辑 works on what is published and meets no applicant. */
const others: readonly Role[] = [...workers, 'administrator']

/** What belongs together, in the order in which it stands at the side. */
export const placeGroups = { publishing: '公开', requests: '申请和救济', report: '年报', site: '本站' } as const

/** Where one can go, group by group; each with its two-key shortcut. */
export const places: readonly Place[] = [
  { to: '/items', label: '主动公开', keys: 'g z', group: 'publishing', icon: 'item' },
  { to: '/documents', label: '规范性文件', keys: 'g w', group: 'publishing', icon: 'document', roles: workers },
  { to: '/interpretations', label: '政策解读', keys: 'g p', group: 'publishing', icon: 'document', roles: workers },
  { to: '/columns', label: '栏目和目录', keys: 'g m', group: 'publishing', icon: 'item' },
  {
    to: '/syndication',
    label: '信息同步',
    keys: 'g o',
    group: 'publishing',
    icon: 'mail',
    roles: ['office', 'supervisor'],
  },
  { to: '/requests', label: '依申请公开', keys: 'g s', group: 'requests', icon: 'request', roles: others },
  { to: '/remedies', label: '复议诉讼', keys: 'g f', group: 'requests', icon: 'remedy', roles: others },
  { to: '/complaints', label: '投诉举报', keys: 'g l', group: 'requests', icon: 'remedy', roles: workers },
  { to: '/record-corrections', label: '更正请求', keys: 'g x', group: 'requests', icon: 'request', roles: workers },
  { to: '/reports', label: '年度报告', keys: 'g n', group: 'report', icon: 'report' },
  { to: '/check', label: '年报核校', keys: 'g h', group: 'report', icon: 'check', roles: overseers },
  { to: '/collected', label: '年度填报', keys: 'g t', group: 'report', icon: 'figure' },
  { to: '/conventions', label: '本站约定', keys: 'g y', group: 'site', icon: 'check', roles: workers },
  { to: '/check-lists', label: '校核词条', keys: 'g k', group: 'site', icon: 'check', roles: ['editor', ...workers] },
  {
    to: '/search',
    label: '检索',
    keys: 'g e',
    group: 'site',
    icon: 'check',
    roles: ['editor', 'office', 'supervisor', 'administrator'],
  },
  { to: '/import', label: '导入台账', keys: 'g d', group: 'site', icon: 'import', roles: keepers },
  { to: '/calendar', label: '工作日历', keys: 'g r', group: 'site', icon: 'calendar' },
  { to: '/outbox', label: '发件箱', keys: 'g j', group: 'site', icon: 'mail', roles: senders },
]

export const placesFor = (role: Role) => places.filter((place) => !place.roles || place.roles.includes(role))

/** Whether an address is one this role works at; the server decides again on every request. */
export const mayVisit = (role: Role, path: string) => {
  const place = places.find(({ to }) => path === to || path.startsWith(`${to}/`))
  return !place?.roles || place.roles.includes(role)
}

/** Who answers applications begins the day at that desk; who proof-reads at the queue; who answers for the report there. */
export const firstPlace = (role: Role) => {
  if (role === 'editor') return '/items'
  return ['clerk', 'foiHead', 'legal'].includes(role) ? '/requests' : '/reports'
}
