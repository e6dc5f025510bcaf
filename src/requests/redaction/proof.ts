import type { StoredFile } from '../../platform/files.ts'
import type { Area } from './geometry.ts'
import type { Ground } from './grounds.ts'

/** What the test of a redacted copy found; kept with the file. It never says what was removed. Pure. */

export type Box = Area & {
  /** Why this part is not given: one of law's refusals. */
  ground: Ground
  note: string
}

export const checkTitles = {
  text: '文字层：取不出遮盖的文字，也没有多出的文字',
  bytes: '文件字节：展开全部数据流，按各种编码都找不到移除的内容',
  metadata: '属性：作者、标题等没有带过来',
  annotations: '批注与表单：没有',
  layers: '图层：没有隐藏的图层',
  attachments: '附件：没有',
  scripts: '脚本与动作：没有',
  revisions: '历史版本：只有一个版本',
  pictures: '页面：每页只有一幅图，没有缩略图',
  pixels: '遮盖处：每个像素都只是遮盖框',
  segments: '图片附加信息：没有拍摄信息、缩略图和文件末尾的内容',
  elsewhere: '他处：遮盖的文字没有在别处露出',
} as const
export type CheckId = keyof typeof checkTitles

export type Check = {
  id: CheckId
  title: string
  passed: boolean
  /** What is wrong or noteworthy, with its place, without repeating what was removed. */
  found: string[]
}

export type Proof = {
  format: 'gongkai-redaction-1'
  passed: boolean
  /** SM3 of the file it was made from, and of exactly these bytes that were tested. */
  source: string
  output: string
  at: string
  by: string
  pages: number
  boxes: Box[]
  /** How many things the test looked for. */
  removed: { texts: number; carried: number }
  /** Why words that were covered may stand elsewhere; blank when they do not. */
  elsewhere: string
  checks: Check[]
}

export const redactedPurpose = 'redacted'

/** A redacted copy leaves the house only with a passed test of exactly its bytes (issue 4 §2). */
export function servable(file: Pick<StoredFile, 'purpose' | 'proof' | 'digest' | 'erasedAt'>): boolean {
  if (file.erasedAt) return false
  if (file.purpose !== redactedPurpose) return true
  const proof = file.proof as Proof | null
  return proof?.passed === true && proof.output === file.digest && proof.checks.every(({ passed }) => passed)
}
