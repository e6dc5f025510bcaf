import type { ImportAnswer } from '../../registers/api-types.ts'
import { ask, failure } from '../kit/http.ts'

/** Every register that can be brought in, as offices call it. */
export const registers = [
  { kind: 'requests', label: '依申请公开登记簿' },
  { kind: 'remedies', label: '复议诉讼登记簿' },
  { kind: 'documents', label: '规范性文件登记簿' },
  { kind: 'items', label: '主动公开信息目录' },
  { kind: 'interpretations', label: '政策解读登记簿' },
  { kind: 'figures', label: '年度采集数据表' },
  { kind: 'organs', label: '机关名册' },
] as const

export const templateUrl = (kind: string) => `/api/import/${kind}/template`

/** A file with faults is answered with its list of faults; that is an answer, not a failure. */
export async function upload(kind: string, file: File, dryRun: boolean): Promise<ImportAnswer> {
  const body = new FormData()
  body.set('file', file)
  const response = await ask(`/api/import/${kind}?dryRun=${dryRun ? 1 : 0}`, { method: 'POST', body })
  if (!response.ok && response.status !== 422) throw await failure(response)
  const answer = (await response.clone().json()) as Partial<ImportAnswer>
  if (!('problems' in answer)) throw await failure(response)
  return answer as ImportAnswer
}
