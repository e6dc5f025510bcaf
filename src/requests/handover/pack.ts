import { addMonths, type Channel, channels } from '../../law/index.ts'
import type { LetterBlock, LetterPaper, ListSheet } from '../../papers/index.ts'
import { clockView } from '../clock-view.ts'
import { proceedingsOf, type RequestFacts } from '../request.ts'
import { deskRow, type Known } from '../worklist/row.ts'
import { partyLabels, waitingIn } from '../worklist/waiting.ts'
import { type CheckItem, checklist, type Habit, type HandedCase, type HandoverFacts } from './handover.ts'

/** What goes with a handover: each case as it stands, who waits for what, and the paper that both sign. */

/** Habits are read from a year back. */
export const habitsSince = (today: string) => addMonths(today, -12)

function unprovedOf(request: RequestFacts): string[] {
  const { correction, reason, fee, consultations } = proceedingsOf(request)
  return [
    ...(correction && !correction.delivery ? ['补正告知书'] : []),
    ...(reason && !reason.delivery ? ['说明理由告知书'] : []),
    ...(fee && !fee.delivery ? ['收费通知'] : []),
    ...consultations.filter(({ delivery }) => !delivery).map(({ kind }) => `${partyLabels[kind]}意见征询书`),
  ]
}

export function handedCase(request: RequestFacts, known: Known): HandedCase {
  const { today, calendar } = known.moment
  const { id, number, content, statusLabel, unit, dueOn, on, onWhat, left } = deskRow(
    { ...request, applicantName: null },
    known,
  )
  const { sentence, segments } = clockView(request, today, calendar)
  const waits = waitingIn(request, known.moment).map(({ from, what, by }) => ({ from: partyLabels[from], what, by }))
  const runs = segments.map((run) => {
    const used = run.days.reduce((most, { n }) => Math.max(most, n ?? 0), 0)
    return `${run.title}：自 ${run.from} 起，已用 ${used} 个、共 ${run.workdays} 个工作日${run.ended ? `；${run.ended}` : ''}`
  })
  return {
    id,
    number,
    content,
    statusLabel,
    unit,
    dueOn,
    on,
    onWhat,
    left,
    clock: sentence,
    runs,
    waits,
    unproved: unprovedOf(request),
  }
}

const habitName = ({ kind, name }: Habit) => (kind === 'channel' ? (channels[name as Channel]?.label ?? name) : name)
const habitLine = (habits: readonly Habit[], kind: Habit['kind']) =>
  habits
    .filter((habit) => habit.kind === kind)
    .map((habit) => `${habitName(habit)} ${habit.count} 件`)
    .join('，') || '没有'

export type Names = { organ: string; from: string; to: string; by: string }

const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text })
const heading = (text: string): LetterBlock => ({ kind: 'heading', text })
const waitsLine = ({ number, clock, waits, unproved }: HandedCase) =>
  `${number}：${clock}。${waits.map(({ from, what, by }) => `${from}：${what}${by ? `（${by} 前）` : ''}`).join('；')}${
    unproved.length > 0 ? `。送达未登记：${unproved.join('、')}` : ''
  }。`

/** 交接书: for the file, and for both signatures in ink where a unit wants them. */
export function handoverPaper({ cases, notes, preparedOn, receivedOn }: HandoverFacts, names: Names): LetterPaper {
  const { items, habits } = cases
  const ticked = (item: CheckItem) => (notes.checked.includes(item) ? '已办' : '未办')
  return {
    organ: names.organ,
    title: '依申请公开工作交接书',
    number: null,
    addressee: null,
    blocks: [
      paragraph(
        `移交人${names.from}，接收人${names.to}。${preparedOn} 提交，移交在办申请 ${items.length} 件，逐件情况见附件。`,
      ),
      heading('一、在办申请'),
      ...(items.length === 0 ? [paragraph('没有在办的申请。')] : items.map((one) => paragraph(waitsLine(one)))),
      heading('二、近一年的渠道和承办处室'),
      paragraph(`接收渠道：${habitLine(habits, 'channel')}。承办处室：${habitLine(habits, 'unit')}。`),
      heading('三、移交人的说明'),
      paragraph(`惯常做法：${notes.habits || '无'}`),
      paragraph(`需要注意：${notes.attention || '无'}`),
      paragraph(`账号和邮箱：${notes.accounts || '无'}`),
      heading('四、清单'),
      ...(Object.keys(checklist) as CheckItem[]).map((item) => paragraph(`${checklist[item]}：${ticked(item)}。`)),
    ],
    attachments: ['在办申请逐件情况'],
    date: receivedOn ?? preparedOn,
    contact: '',
    forms: [
      {
        title: '交接签字',
        rows: [
          {
            label: '移交人',
            value: `${names.from}（${names.by === names.from ? '本人' : `${names.by}代`}于 ${preparedOn} 在系统内提交）`,
          },
          { label: '接收人', value: receivedOn ? `${names.to}（${receivedOn} 在系统内确认）` : '' },
          { label: '监交人', value: '', tall: true },
        ],
        note: '系统内的提交和确认即为签字，留有不可更改的办理记录；纸质签字按本机关规定。',
      },
    ],
    draft: receivedOn === null,
  }
}

const wide = (title: string, width: number) => ({ title, width })

/** The cases one by one, and who waits for what. */
export function handoverSheets({ cases: { items }, preparedOn }: HandoverFacts, names: Names): ListSheet[] {
  const note = `移交人 ${names.from}，接收人 ${names.to}；${preparedOn} 的情况。`
  return [
    {
      name: '在办申请',
      title: '移交的在办申请',
      note,
      columns: [
        wide('申请编号', 22),
        wide('申请内容', 46),
        wide('办理状态', 14),
        wide('承办处室', 14),
        wide('答复期限', 12),
        wide('剩余工作日', 11),
        wide('时钟', 34),
        wide('经过', 60),
      ],
      rows: items.map((one) => [
        one.number,
        one.content,
        one.statusLabel,
        one.unit,
        one.dueOn,
        one.left,
        one.clock,
        one.runs.join('\n'),
      ]),
    },
    {
      name: '在等什么',
      title: '每件在等谁、等什么',
      note,
      columns: [wide('申请编号', 22), wide('等谁', 18), wide('等什么', 44), wide('期限', 12)],
      rows: items.flatMap(({ number, waits }) => waits.map(({ from, what, by }) => [number, from, what, by])),
    },
    {
      name: '送达未登记',
      title: '已发出而没有登记送达凭证的文书',
      note,
      columns: [wide('申请编号', 22), wide('文书', 30)],
      rows: items.flatMap(({ number, unproved }) => unproved.map((letter) => [number, letter])),
    },
  ]
}
