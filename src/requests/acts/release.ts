import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { line, prose } from '../ask.ts'
import { personalIn } from '../personal.ts'
import { proceeding } from '../request.ts'
import { requestAct } from '../request-act.ts'
import { ended } from '../standing.ts'

const input = z.object({
  title: line('标题'),
  question: prose('申请的内容', { hint: '改写到看不出申请人' }),
  answer: prose('答复的内容', { most: 20_000 }),
})

/** 条例§44: what several ask for is put before everybody; nothing in it tells who asked. */
export const release = requestAct({
  name: 'release',
  title: '公开答复',
  basis: '条例第四十四条',
  from: ended,
  by: ['foiHead'],
  input,
  refusals: (_, { title, question, answer }, { known }) =>
    personalIn(`${title}\n${question}\n${answer}`, known.personal).flatMap(({ what, text }) =>
      because(true, `文中有${what}「${text}」，请先去掉。`, '条例第十五条、个人信息保护法第六条'),
    ),
  apply: (request, { title, question, answer, on }) =>
    proceeding({ ...request, releasedOn: on }, { publish: null, release: { title, question, answer } }),
})
