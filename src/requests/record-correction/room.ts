import { seesNames } from '../../registers/access.ts'
import { mayWork, readsOnly } from '../../steps/access.ts'
import { attaching } from '../../steps/attach.ts'
import { foldingOfRoom } from '../../steps/desk.ts'
import { erasing, retention } from '../../steps/erase.ts'
import { foldingSteps } from '../../steps/fold.ts'
import type { Room } from '../../steps/room.ts'
import { conventionalTerm } from '../../steps/term.ts'
import { correctRecord } from './acts/correct.ts'
import { forwardRecordCorrection } from './acts/forward.ts'
import { receiveRecordCorrection } from './acts/receive.ts'
import { refuseRecordCorrection } from './acts/refuse.ts'
import { course, type RecordCorrection } from './record-correction.ts'

const steps = [
  receiveRecordCorrection,
  correctRecord,
  forwardRecordCorrection,
  refuseRecordCorrection,
  attaching(course, 'organ'),
  erasing(course, {
    by: 'organ',
    ended: ['corrected', 'forwarded', 'refused'],
    concludedOn: (correction) => correction.concludedOn,
    forget: (correction) => ({
      ...correction,
      proceedings: { ...correction.proceedings, applicant: null, contact: null, wrong: null, result: null },
    }),
  }),
]

/** 条例§41 gives no days. */
export const correctionSettings = {
  conclude: {
    key: 'recordCorrection.workdays',
    label: '更正请求的办理期限（工作日）',
    value: 20,
    why: '条例第四十一条没有给出期限，系本站约定，参照答复申请的期限。',
  },
} as const

export const correctionRoom: Room<RecordCorrection> = {
  course,
  record: {
    subject: 'recordCorrection',
    table: 'record_correction',
    key: ['organId', 'number'],
    columns: {
      organId: 'uuid',
      number: 'text',
      receivedOn: 'date',
      record: 'text',
      standing: 'text',
      concludedOn: 'date',
      proceedings: 'jsonb',
    },
    secret: [],
  },
  steps,
  fold: foldingSteps(course, steps),
  title: ({ number }) => number,
  about: ({ record }) => record,
  since: ({ receivedOn }) => receivedOn,
  concludedOn: ({ concludedOn }) => concludedOn,
  facts: ({ organId, receivedOn, record, proceedings }, { organ, open }) => [
    { label: '机关', value: organ(organId) },
    { label: '收到日期', value: receivedOn },
    { label: '要求更正的记录', value: record },
    { label: '请求人', value: open(proceedings.applicant) },
    { label: '联系方式', value: open(proceedings.contact) },
    { label: '何处不准确', value: open(proceedings.wrong) },
    { label: '证据', value: proceedings.evidence },
    { label: '办理结果', value: open(proceedings.result) },
  ],
  terms: ({ standing, receivedOn, proceedings }, today, days) =>
    standing === 'received'
      ? [
          conventionalTerm(
            days,
            today,
            { id: 'conclude', title: '办理期限', whose: '本机关', duty: 'organ' },
            receivedOn,
            proceedings.dueOn,
          ),
        ]
      : [],
  settings: { ...correctionSettings, retentionYears: retention },
  readsOnly,
  mayAct: (actor, organId) => mayWork(actor, organId),
  opensNames: seesNames,
  masked: '（已隐去）',
}

export const correctionFolding = foldingOfRoom(correctionRoom)
