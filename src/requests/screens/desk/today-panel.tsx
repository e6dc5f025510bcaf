import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { monthDay } from '../../../console/kit/format.ts'
import { Await } from '../../../console/kit/states.tsx'
import type { TaskCase, TaskGroup, TodayView } from '../../worklist/types.ts'
import { todayQuery } from './desk-api.ts'
import { leftWords, urgency } from './left.tsx'

const Line = ({ task, saysWhat }: { task: TaskCase; saysWhat: boolean }) => (
  <li>
    <Link to="/requests/$id" params={{ id: task.id }} title={task.content}>
      {task.number}
    </Link>
    <span className="task-what">{saysWhat ? task.what : task.content}</span>
    {task.left !== null && <span className={`task-left ${urgency(task.left)}`}>{leftWords(task.left)}</span>}
  </li>
)

const Group = ({ group }: { group: TaskGroup }) => (
  <section className={`task-group ${group.tone}`} aria-label={`${group.title}，${group.count} 件`}>
    <h3>
      {group.title} <b>{group.count}</b>
    </h3>
    <ul>
      {group.cases.map((task) => (
        <Line key={task.id} task={task} saysWhat={group.tone !== 'calm'} />
      ))}
    </ul>
    {group.count > group.cases.length && (
      <p className="quiet">另有 {group.count - group.cases.length} 件，见下面的列表</p>
    )}
  </section>
)

const Groups = ({ view }: { view: TodayView }) =>
  view.groups.length === 0 ? (
    <p className="task-none">没有等您办理的事项。</p>
  ) : (
    <div className="task-groups">
      {view.groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </div>
  )

/** What waits for this person: whoever took the desk over this morning begins here. */
export function TodayPanel() {
  const query = useQuery(todayQuery)
  return (
    <section className="today-panel" aria-labelledby="today-title">
      <header>
        <h2 id="today-title">今天要做的</h2>
        {query.data && (
          <span className="quiet">
            {monthDay(query.data.today)} {query.data.weekday}
            {query.data.working ? '' : '，不是工作日'}
          </span>
        )}
      </header>
      <Await query={query} rows={2}>
        {(view) => <Groups view={view} />}
      </Await>
    </section>
  )
}
