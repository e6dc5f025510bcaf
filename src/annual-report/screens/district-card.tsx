import { grouped, monthDay } from '../../console/kit/format.ts'
import type { ProgressRow } from '../api-types.ts'
import { OpenReport } from './open-report.tsx'
import { Standing } from './standing.tsx'

const Tally = ({ label, value, tone }: { label: string; value: number; tone?: string }) => (
  <div className={tone}>
    <dt>{label}</dt>
    <dd>{grouped(value)}</dd>
  </div>
)

export const DistrictCard = ({ row, year }: { row: ProgressRow; year: number }) => (
  <section className="district" aria-label="全区汇总年度报告">
    <div className="district-what">
      <p className="quiet">全区汇总</p>
      <h2>
        {row.organName}
        {year}年政府信息公开工作年度报告
      </h2>
      <p>
        <Standing standing={row.standing} edition={row.edition} />
        <span className={row.overdue ? 'late' : 'quiet'}>
          {row.publishedOn
            ? `${row.publishedOn} 公布`
            : `${monthDay(row.dueOn)}前公布${row.overdue ? '，已过期限' : ''}`}
        </span>
      </p>
    </div>
    <dl className="district-numbers">
      <Tally label="主动公开" value={row.publishedItems} />
      <Tally label="新收申请" value={row.newRequests} />
      <Tally label="办结申请" value={row.answeredRequests} />
      <Tally label="错误" value={row.errors} tone={row.errors ? 'error' : 'fine'} />
      <Tally label="需说明" value={row.explains} tone={row.explains ? 'explain' : 'fine'} />
    </dl>
    <OpenReport row={row} year={year} primary />
  </section>
)
