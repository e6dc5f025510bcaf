/** What a stranger's file may cost us. A year's report is a few hundred kilobytes, its scan a few megabytes. */
export const limits = {
  /** One uploaded file. */
  bytes: 20 * 1024 * 1024,
  /** Pasted text. */
  characters: 2_000_000,
  /** One file's reading. */
  seconds: 20,
  megabytes: 256,
  atOnce: 2,
  waiting: 16,
} as const

export const tooLarge = `文件超过 ${limits.bytes / 1024 / 1024} MB，不像是年度报告。请删去图片和附件，或另存为 docx、网页后再核校。`
