import { organsOf } from '../../organs/index.ts'
import type { Services } from '../../platform/services.ts'
import { mattersApi } from '../../steps/api.ts'
import { correctionRoom } from './room.ts'

/** Staff routes under /api/record-corrections (条例§41). */
export const recordCorrectionsApi = (services: Services) => mattersApi(services, correctionRoom, organsOf(services))
