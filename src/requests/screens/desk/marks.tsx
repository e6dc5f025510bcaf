import type { DeskRow } from '../../worklist/types.ts'
import { flags } from '../../worklist/words.ts'

/** What to watch in a case, in words. The count already says that it is over. */
export const Marks = ({ row }: { row: Pick<DeskRow, 'flags'> }) =>
  row.flags
    .filter((flag) => flag !== 'overdue')
    .map((flag) => (
      <span key={flag} className={`desk-mark ${flags[flag].tone}`} title={flags[flag].why}>
        {flags[flag].label}
      </span>
    ))
