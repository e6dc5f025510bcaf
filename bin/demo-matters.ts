import type { Actor } from '../src/platform/act.ts'
import type { Services } from '../src/platform/services.ts'
import { openDemoMatters } from '../src/remedies/index.ts'
import type { DemoOffice } from '../src/requests/index.ts'
import { openDemoCorrection } from '../src/requests/record-correction/demo.ts'
import { requestsOfRemedies } from './remand.ts'

/** Cases, a complaint and a correction about what the demonstration's office did. */
export async function openDemoBeside({ db }: Services, { organId, clerk }: DemoOffice, office: Actor) {
  const numbered = async (content: string) => {
    const asked = db.selectFrom('request').select('number').where('organ_id', '=', organId)
    return (await asked.where('content', '=', content).executeTakeFirst())?.number ?? null
  }
  await openDemoMatters(db, requestsOfRemedies, {
    ...{ organId, clerk, office },
    remanded: await numbered('月牙澳养殖用海海域使用论证报告'),
    overdue: await numbered('星沙埕填海项目用地预审意见'),
  })
  await openDemoCorrection(db, { organId, clerk })
}
