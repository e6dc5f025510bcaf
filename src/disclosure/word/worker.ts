import { answerJobs } from '../../platform/confined-child.ts'
import { convertWord, type WordAnswer, type WordJob } from './convert.ts'

answerJobs<WordJob, WordAnswer>((job) =>
  convertWord(job).catch(() => ({ problem: '读不出这个 Word 文件的内容，请用 Word 或 WPS 打开后另存为 docx 再导入' })),
)
