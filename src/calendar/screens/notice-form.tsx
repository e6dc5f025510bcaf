import { Button, Form, type FormInstance, Input } from 'antd'
import type { YearData } from '../../law/calendar.ts'
import type { CalendarView } from '../api-types.ts'
import { Announce, type Closing, required } from './announce.tsx'
import { readText, type Said } from './calendar-api.ts'

type Fields = { notice: string; publishedOn: string; text: string; holidays: string; makeups: string }

const holidayLine = ({ name, from, to }: YearData['holidays'][number]) => `${name} ${from} ${to}`
const makeupLine = ({ name, day }: YearData['makeups'][number]) => `${name} ${day}`
const written = ({ holidays, makeups }: Pick<YearData, 'holidays' | 'makeups'>) => ({
  holidays: holidays.map(holidayLine).join('\n'),
  makeups: makeups.map(makeupLine).join('\n'),
})
const lines = (text = '') => text.split('\n').flatMap((line) => (line.trim() ? [line.trim().split(/\s+/)] : []))

/** One line per holiday (name, first day, last day) and per make-up day (name, day). */
const saidBy =
  (year: number) =>
  ({ notice, publishedOn, holidays, makeups }: Fields): Said => ({
    kind: 'year',
    publishedOn,
    data: {
      year,
      notice,
      holidays: lines(holidays).map(([name = '', from = '', to = from]) => ({ name, from, to })),
      makeups: lines(makeups).map(([name = '', day = '']) => ({ name, day })),
    },
  })

/** A year's notice: pasted whole, or line by line. */
export function NoticeForm({ view: { year, arrangement }, ...closing }: { view: CalendarView } & Closing) {
  const read = async (form: FormInstance<Fields>) =>
    form.setFieldsValue(written(await readText(year, form.getFieldValue('text') ?? '')))
  return (
    <Announce<Fields>
      title={`${year} 年放假安排`}
      beginning={arrangement ? written(arrangement) : {}}
      saidBy={saidBy(year)}
      {...closing}
    >
      {(form, trying) => (
        <>
          <Form.Item name="text" label="国务院办公厅通知正文（粘贴“一、元旦：…”各段，可自动读出）">
            <Input.TextArea rows={4} />
          </Form.Item>
          <p>
            <Button onClick={() => trying(read(form))}>读出放假日和上班日</Button>
          </p>
          <Form.Item
            name="holidays"
            label="放假"
            extra={`每行：名称 起日 止日，如 国庆节 ${year}-10-01 ${year}-10-07`}
            rules={required('请填写放假日')}
          >
            <Input.TextArea rows={8} />
          </Form.Item>
          <Form.Item name="makeups" label="调休上班" extra={`每行：名称 日期，如 国庆节 ${year}-10-10`}>
            <Input.TextArea rows={6} />
          </Form.Item>
        </>
      )}
    </Announce>
  )
}
