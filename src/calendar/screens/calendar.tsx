import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Select } from 'antd'
import { useState } from 'react'
import { Page } from '../../console/kit/page.tsx'
import { Await } from '../../console/kit/states.tsx'
import { calendarQuery } from './calendar-api.ts'
import { LocalForm } from './local-form.tsx'
import { Months } from './months.tsx'
import { NoticeForm } from './notice-form.tsx'
import { Notices } from './notices.tsx'

/** 工作日历: by what the statutory days are counted, and how it is changed. */
export function WorkingCalendar() {
  const { year } = useSearch({ from: '/staff/calendar' })
  const navigate = useNavigate({ from: '/calendar' })
  const queries = useQueryClient()
  const query = useQuery(calendarQuery(year))
  const [form, open] = useState<'year' | 'local' | null>(null)
  const done = () => {
    open(null)
    queries.invalidateQueries({ queryKey: ['calendar'] })
  }
  return (
    <Page
      title="工作日历"
      lead="答复、补正、征求意见等期限都按工作日计算；工作日由国务院办公厅每年的放假通知确定（《全国年节及纪念日放假办法》第七条）。"
      extra={
        query.data?.mayAnnounce && (
          <>
            <Button onClick={() => open('local')}>地方放假日</Button>
            <Button type="primary" onClick={() => open('year')}>
              {query.data.announced ? '录入变更通知' : '录入放假通知'}
            </Button>
          </>
        )
      }
    >
      <Await query={query}>
        {(view) => (
          <>
            <search className="filters">
              <Select
                aria-label="年份"
                value={view.year}
                options={view.years.map((value) => ({ value, label: `${value} 年` }))}
                onChange={(chosen: number) => navigate({ search: { year: chosen } })}
              />
              <span className="quiet">{view.arrangement?.notice ?? ''}</span>
              <span className="quiet">全年工作日 {view.workdays} 天</span>
            </search>
            {!view.announced && (
              <Alert
                type="warning"
                showIcon
                title={`${view.year} 年的放假通知还没有录入`}
                description="涉及这一年的期限都是暂算，录入通知后自动重算，并告知经办人。"
              />
            )}
            <Months view={view} />
            <Notices view={view} onDone={done} />
            {form === 'year' && <NoticeForm view={view} onDone={done} onClose={() => open(null)} />}
            {form === 'local' && <LocalForm onDone={done} onClose={() => open(null)} />}
          </>
        )}
      </Await>
    </Page>
  )
}
