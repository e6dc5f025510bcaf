import { Hono } from 'hono'
import { organsOf } from '../../organs/index.ts'
import type { Env, Services } from '../../platform/services.ts'
import { mattersApi } from '../../steps/api.ts'
import { cataloguesApi } from '../catalogue/api.ts'
import { coverageApi } from '../catalogue/matrix/api.ts'
import { exemptionFolding, exemptionRoom } from '../catalogue/matrix/exemption.ts'
import { findingFolding, findingRoom } from '../catalogue/matrix/finding.ts'
import { catalogueFolding } from '../catalogue/room.ts'
import { entityFolding, entityRoom } from '../entities/room.ts'
import { projectFolding, projectRoom } from '../projects/room.ts'
import { topicsApi } from '../topics/api.ts'
import { topicFolding } from '../topics/room.ts'
import { columnsApi } from './api.ts'
import { columnFolding } from './room.ts'

/** 编排体系 (条例§12): everything by which published information is arranged and held against what is owed. */

export const arrangementApi = (services: Services) =>
  new Hono<Env>()
    .route('/columns', columnsApi(services))
    .route('/topics', topicsApi(services))
    .route('/catalogues', cataloguesApi(services))
    .route('/coverage', coverageApi(services))
    .route('/exemptions', mattersApi(services, exemptionRoom, organsOf(services)))
    .route('/projects', mattersApi(services, projectRoom, organsOf(services)))
    .route('/entities', mattersApi(services, entityRoom, organsOf(services)))
    .route('/coverage-findings', mattersApi(services, findingRoom, organsOf(services)))

export const arrangementFoldings = [
  columnFolding,
  topicFolding,
  catalogueFolding,
  exemptionFolding,
  findingFolding,
  projectFolding,
  entityFolding,
]
