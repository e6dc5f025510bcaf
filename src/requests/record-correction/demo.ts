import type { Actor } from '../../platform/act.ts'
import { bringAbout } from '../../steps/demo.ts'
import type { Db } from '../../steps/room.ts'
import { correctionRoom } from './room.ts'

/** 条例§41: one request of the demonstration to correct a record of one's own. */
export const openDemoCorrection = (db: Db, { organId, clerk }: { organId: string; clerk: Actor }) =>
  bringAbout(db, correctionRoom, [
    {
      ago: 5,
      step: 'receiveRecordCorrection',
      by: clerk,
      said: (day) => ({
        organId,
        number: '更〔2026〕2号',
        receivedOn: day(5),
        applicant: '戊南枝',
        contact: '000-88001105',
        record: '不动产登记簿中的通信地址',
        wrong: '门牌号应为“听涛路5号”，登记为“听涛路15号”。',
        evidence: '门牌证复印件',
      }),
    },
  ])
