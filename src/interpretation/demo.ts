import type { Actor } from '../platform/act.ts'
import { bringAbout, type Told } from '../steps/demo.ts'
import type { Db } from '../steps/room.ts'
import type { Items } from './policies.ts'
import { questionRoom } from './questions/room.ts'
import { interpretationRoom } from './room.ts'

/** The demonstration's policy, what explains it, and what people ask about it. */

type People = { organId: string; clerk: Actor; organHead: Actor }

const policy = '海澜区自然资源和规划局关于印发海澜区临时用地管理办法的通知'

const work = ({ organId, clerk, organHead }: People): Told[] => [
  {
    ago: 16,
    step: 'plan',
    by: clerk,
    said: (day) => ({
      organId,
      policyTitle: policy,
      title: '《海澜区临时用地管理办法》解读',
      form: 'text',
      outline: '为什么制定；谁需要办；怎么办；与过去有什么不同。',
      channels: '区政府门户网站、区自然资源局公众号',
      author: '陈敏',
      leader: '赵启明',
      plannedOn: day(14),
    }),
  },
  { ago: 15, step: 'bindContent', by: clerk, said: () => ({ existing: '《海澜区临时用地管理办法》解读' }) },
  {
    ago: 15,
    step: 'describeAngles',
    by: clerk,
    said: () => ({
      elements: ['basis', 'scope', 'content', 'differences'],
      angles: ['background', 'procedure', 'comparison'],
      contact: '区自然资源局用地科 000-6000213',
    }),
  },
  { ago: 14, step: 'sign', by: organHead, said: () => ({}) },
  { ago: 14, step: 'publish', by: organHead, said: () => ({}) },
]

const asked = ({ organId, clerk }: People, question: string, askedBy: string): Told => ({
  ago: 9,
  step: 'askQuestion',
  by: clerk,
  said: () => ({ organId, question, policyTitle: policy, askedBy }),
})

const answered = (people: People, question: string, answer: string, clause: string): Told[] => [
  asked(people, question, 'hotline'),
  { ago: 8, step: 'answerQuestion', by: people.clerk, said: () => ({ answer, clause }) },
  { ago: 7, step: 'publishQuestion', by: people.organHead, said: () => ({}) },
]

export async function openDemoInterpretations(db: Db, items: Items, people: People) {
  await bringAbout(db, interpretationRoom(items), work(people))
  const questions = questionRoom(items)
  await bringAbout(
    db,
    questions,
    answered(
      people,
      '修路时临时堆放材料，也要办临时用地手续吗？',
      '要办。只要在施工红线以外占用土地，不论时间长短，都应当先申请。持申请表和施工合同到区行政服务中心自然资源窗口办理。',
      '第三条',
    ),
  )
  await bringAbout(
    db,
    questions,
    answered(
      people,
      '临时用地最长能用多久？',
      '一般不超过两年。期满之前不再使用的，应当在交还土地时完成复垦。',
      '第六条',
    ),
  )
  await bringAbout(db, questions, [asked(people, '临时用地上可以建活动板房给工人住吗？', 'website')])
}
