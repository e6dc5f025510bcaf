import { sql } from 'kysely'

/** Concluded, and yet open: what was ordered to be mended has not been reported mended. */
export const stillRunning = sql`(proceedings ->> 'measure' is not null and proceedings ->> 'rectifiedOn' is null)`
