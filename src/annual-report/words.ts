/** The words of the report's standings and findings, said once for the server, the command and the browser. */

export const standingNames = {
  draft: '起草中',
  signedOff: '机关已签发',
  checked: '已审核',
  approved: '已批准',
  published: '已公布',
}
export type Standing = keyof typeof standingNames

export const levelNames = { error: '错误', explain: '需说明', hint: '提示' }
export type FindingLevel = keyof typeof levelNames
