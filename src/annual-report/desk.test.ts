import type { Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../platform/act.ts'
import { readActs, verifyActs } from '../platform/test-kit/../acts.ts'
