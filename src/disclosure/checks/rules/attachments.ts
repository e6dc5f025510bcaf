import { type ContentRule, foundIn } from '../rule.ts'

/** What was wrong with a file when it was read (reading/): locked, with macros, hidden sheets, comments, a place in EXIF. */
export const attachments: ContentRule = (content) =>
  content.attachments.flatMap(({ file, name, problems }) =>
    problems.map(({ code, severity, sentence }) =>
      foundIn(code, severity, { part: 'attachment', file, where: name }, { snippet: name, message: sentence }),
    ),
  )
