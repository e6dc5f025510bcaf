import { organsOf } from '../../organs/index.ts'
import type { Services } from '../../platform/services.ts'
import { mattersApi } from '../../steps/api.ts'
import { complaintRoom } from './room.ts'

/** Staff routes under /api/complaints (条例§47②, §51). */
export const complaintsApi = (services: Services) => mattersApi(services, complaintRoom, organsOf(services))
