import type { Severity } from '../finding.ts'
import type { Hit, TextRule } from '../rule.ts'

/** Marks of secrecy and of inner use (保守国家秘密法§22, §35): the platform holds no classified paper at all. */

type Mark = { pattern: RegExp; severity: Severity; message: string }

const marks: readonly Mark[] = [
  {
    pattern: /(?:绝密|机密|秘密)\s*[★☆*＊]\s*(?:\d+\s*(?:年|个月|月|天)|长期|启用前)?/g,
    severity: 'block',
    message: '有密级标志：涉密文件不得上传到本平台，请立即删除并报告保密工作机构（保守国家秘密法第三十五条）',
  },
  {
    pattern: /(?:^|\n)[ \t　]*(?:密\s*级\s*[:：]\s*)?(?:绝\s*密|机\s*密|秘\s*密)[ \t　]*(?=\n|$)/g,
    severity: 'block',
    message: '单独一行的密级字样：涉密文件不得上传到本平台，请立即核实',
  },
  {
    pattern: /密\s*级\s*[:：]\s*(?:绝密|机密|秘密)/g,
    severity: 'block',
    message: '写明了密级：涉密文件不得上传到本平台，请立即核实',
  },
  {
    pattern:
      /内部(?:资料|文件|材料|刊物)[，,、\s]*(?:注意|妥善)?(?:保存|保管|保密|请勿外传|不得外传|严禁外传)|(?:注意保存|请勿外传|不得外传|严禁外传|仅供(?:内部|领导)参[考阅])/g,
    severity: 'block',
    message: '有内部使用的标志，不应公开',
  },
  {
    pattern:
      /[(（【]\s*(?:此件|本件)?(?:不予公开|不公开|依申请公开)\s*[)）】]|(?:^|\n)[ \t　]*(?:此件|公开属性[:：]?\s*)(?:不予公开|不公开)/g,
    severity: 'block',
    message: '文件标明了“不予公开”或“依申请公开”，与主动公开不一致（条例第十三条）',
  },
  {
    pattern: /[(（](?:内部)?(?:讨论稿|送审稿|报批稿|审议稿|汇报稿|初稿)[)）]/g,
    severity: 'confirm',
    message: '标明是过程稿（条例第十六条：过程性信息可以不予公开），请确认公开的是定稿',
  },
]

export const secretMarks: TextRule = (text) =>
  marks.flatMap(({ pattern, severity, message }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }): Hit => {
      const from = index + (found.length - found.trimStart().length)
      return { rule: 'secretMark', severity, from, to: index + found.trimEnd().length, message }
    }),
  )
