import type { Refusal } from '../../platform/act.ts'

/** What the server may answer instead of what was asked for (one class per outcome of house.md §4). */
export class Refused extends Error {
  readonly refusals: Refusal[]
  constructor(refusals: Refusal[]) {
    super(refusals.map((refusal) => refusal.sentence).join('；') || '现在不能办理')
    this.refusals = refusals
  }
}

export type FieldError = { field: string; value?: unknown; message: string }
export class Malformed extends Error {
  readonly errors: FieldError[]
  constructor(errors: FieldError[]) {
    super(errors.map((error) => error.message).join('；') || '填写有误')
    this.errors = errors
  }
}

/** Somebody else acted since this person looked; what they did stands beside it. */
export class Conflicted extends Error {
  readonly since: readonly unknown[]
  constructor(message: string, since: readonly unknown[]) {
    super(message)
    this.since = since
  }
}

export class SignedOut extends Error {}
export class Forbidden extends Error {}
/** The site asks for a second factor and this person has none yet. */
export class SecondFactorMissing extends Error {}
export class Missing extends Error {}

type Answer = {
  error?: string
  message?: string
  refusals?: Refusal[]
  errors?: FieldError[]
  secondFactor?: boolean
  conflict?: string
  since?: unknown[]
}

const told = (status: number, answer: Answer) => {
  const said = answer.error ?? answer.message
  if (status === 401) return new SignedOut(said ?? '登录已失效，请重新登录')
  if (status === 403 && answer.secondFactor) return new SecondFactorMissing(said)
  if (status === 403) return new Forbidden(said ?? '您没有办理此事的权限')
  if (status === 404) return new Missing(said ?? '没有找到')
  if (status === 409 && answer.conflict) return new Conflicted(answer.conflict, answer.since ?? [])
  if (status === 409) return new Refused(answer.refusals ?? [{ sentence: said ?? '现在不能办理', article: '' }])
  if (status === 422) return new Malformed(answer.errors ?? [{ field: '', message: said ?? '填写有误' }])
  if (status === 429) return new Error(said ?? '操作过于频繁，请稍后再试')
  return new Error(said ?? `服务暂时不可用（${status}）`)
}

const answerOf = (response: Response) => response.json().catch(() => ({})) as Promise<Answer>

export const failure = async (response: Response) => told(response.status, await answerOf(response))

export const ask = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(path, { credentials: 'same-origin', ...init }).catch(() => {
    throw new Error('连接不上服务器，请检查网络后重试')
  })

async function send(path: string, init?: RequestInit): Promise<Response> {
  const response = await ask(path, init)
  if (!response.ok) throw await failure(response)
  return response
}

type Query = Record<string, string | number | boolean | undefined | null>
const withQuery = (path: string, query: Query) => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`
}

export const getJson = async <T>(path: string, query: Query = {}): Promise<T> =>
  (await send(withQuery(path, query))).json() as Promise<T>

export const sendJson = async <T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: unknown = {}) =>
  (
    await send(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  ).json() as Promise<T>

export const sendForm = async <T>(path: string, body: FormData) =>
  (await send(path, { method: 'POST', body })).json() as Promise<T>
