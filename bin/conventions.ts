import type { Group } from '../src/conventions/api.ts'
import { rectifyDays } from '../src/disclosure/catalogue/matrix/settings.ts'
import { chainSettings } from '../src/disclosure/chain.ts'
import { indexTemplate } from '../src/disclosure/store.ts'
import { interpretationSettings } from '../src/interpretation/settings.ts'
import { normativeSettings } from '../src/normative/settings.ts'
import { difficultySetting } from '../src/platform/challenge.ts'
import { complaintSettings, tableFourSettings } from '../src/remedies/settings.ts'
import { letterSettings } from '../src/requests/letters/letter-settings.ts'
import { draftSpaceSetting } from '../src/requests/public/draft-files.ts'
import { correctionSettings } from '../src/requests/record-correction/room.ts'
import { requestSettings } from '../src/requests/settings.ts'
import { retention } from '../src/steps/erase.ts'

/** Every convention of the site, each declared by the room that reads it. */
export const conventions: readonly Group[] = [
  { title: '依申请公开', conventions: Object.values(requestSettings) },
  { title: '文书', conventions: Object.values(letterSettings) },
  {
    title: '年度报告',
    conventions: [
      {
        key: 'report.expiredAsRepealed',
        label: '“本年废止件数”计入有效期届满失效的规范性文件',
        value: true,
        why: '年报格式没有说明；默认计入，报告中附口径说明。',
      },
      ...Object.values(tableFourSettings),
    ],
  },
  { title: '信息发布审校', conventions: [...chainSettings, indexTemplate] },
  {
    title: '复议诉讼、投诉举报、更正',
    conventions: [...Object.values(complaintSettings), ...Object.values(correctionSettings), retention],
  },
  { title: '行政规范性文件', conventions: Object.values(normativeSettings) },
  { title: '政策解读', conventions: Object.values(interpretationSettings) },
  { title: '公开覆盖排查', conventions: [rectifyDays] },
  { title: '公众门户', conventions: [difficultySetting, draftSpaceSetting] },
]
