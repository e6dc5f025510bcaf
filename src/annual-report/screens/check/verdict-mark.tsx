import { Link } from '@tanstack/react-router'
import type { ShelfLine } from '../../foreign-types.ts'

const counts = ({ errors, explains, hints }: ShelfLine) =>
  [errors > 0 && `错误 ${errors}`, explains > 0 && `需说明 ${explains}`, hints > 0 && `提示 ${hints}`]
    .filter(Boolean)
    .join('，')

const gravity = ({ status, errors, explains }: ShelfLine) => {
  if (status === 'unreadable') return 'unread'
  if (errors > 0) return 'error'
  return explains > 0 ? 'explain' : 'fine'
}

/** What is still open about one report, and the way to it. */
export const VerdictMark = ({ line }: { line: ShelfLine }) => (
  <Link
    to="/check/$id"
    params={{ id: line.id }}
    className={`verdict ${gravity(line)}`}
    title={line.reason ?? line.name}
  >
    {line.status === 'unreadable' ? '读不了' : counts(line) || '未发现问题'}
  </Link>
)
