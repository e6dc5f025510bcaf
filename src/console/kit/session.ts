import { queryOptions, useQuery } from '@tanstack/react-query'
import { getJson, sendJson } from './http.ts'

export type Role = 'clerk' | 'editor' | 'foiHead' | 'legal' | 'organHead' | 'office' | 'supervisor' | 'administrator'
export const roleNames: Record<Role, string> = {
  clerk: '经办人',
  editor: '信息编辑',
  foiHead: '工作机构负责人',
  legal: '法制审核人员',
  organHead: '机关负责人',
  office: '政务公开办',
  supervisor: '监督',
  administrator: '管理员',
}

export type Person = {
  id: string
  name: string
  email: string
  role: Role
  organId: string | null
  twoFactorEnabled?: boolean | null
}

/** Who is signed in; null for nobody. The server answers 200 with null rather than 401. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => (await getJson<{ user: Person } | null>('/api/auth/get-session'))?.user ?? null,
  staleTime: 60_000,
})

export const useMe = (): Person => {
  const { data } = useQuery(sessionQuery)
  if (!data) throw new Error('登录已失效，请重新登录')
  return data
}

export const signIn = (email: string, password: string) =>
  sendJson<{ twoFactorRedirect?: boolean }>('POST', '/api/auth/sign-in/email', { email, password })
export const verifyCode = (code: string) => sendJson('POST', '/api/auth/two-factor/verify-totp', { code })
export const verifyBackupCode = (code: string) => sendJson('POST', '/api/auth/two-factor/verify-backup-code', { code })
export const signOut = () => sendJson('POST', '/api/auth/sign-out')
