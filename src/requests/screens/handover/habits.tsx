import { type Channel, channels } from '../../../law/index.ts'
import type { Habit } from '../../handover/handover.ts'

const named = ({ kind, name, count }: Habit) =>
  `${kind === 'channel' ? (channels[name as Channel]?.label ?? name) : name} ${count} 件`

/** The channels and units that somebody worked with in a year. */
export const Habits = ({ habits }: { habits: readonly Habit[] }) => (
  <dl className="facts">
    {(['channel', 'unit'] as const).map((kind) => (
      <div key={kind}>
        <dt>{kind === 'channel' ? '接收渠道' : '承办处室'}</dt>
        <dd>
          {habits
            .filter((habit) => habit.kind === kind)
            .map(named)
            .join('，') || '近一年没有'}
        </dd>
      </div>
    ))}
  </dl>
)
