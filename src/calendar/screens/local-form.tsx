import { Form, Input } from 'antd'
import { Announce, type Closing, required } from './announce.tsx'
import type { Said } from './calendar-api.ts'

type Fields = { notice: string; publishedOn: string; days: string }

/** One line per day: name, day, and 上班 where the locality works on it. */
const saidBy = ({ notice, publishedOn, days }: Fields): Said => ({
  kind: 'local',
  notice,
  publishedOn,
  days: days.split('\n').flatMap((line) => {
    const [name = '', day = '', works] = line.trim().split(/\s+/)
    return name ? [{ name, day, rests: works !== '上班' }] : []
  }),
})

/** 放假办法§4: days that an autonomous area gives by its own custom. */
export const LocalForm = (closing: Closing) => (
  <Announce<Fields> title="民族自治地方的放假日" saidBy={saidBy} {...closing}>
    {() => (
      <>
        <Form.Item
          name="days"
          label="日期"
          extra="每行：名称 日期；当地上班的在后面写“上班”。"
          rules={required('请至少填写一天')}
        >
          <Input.TextArea rows={6} />
        </Form.Item>
        <p className="quiet">
          民族自治地方的人民政府可以按照各民族习惯规定放假日期（《全国年节及纪念日放假办法》第四条）。
        </p>
      </>
    )}
  </Announce>
)
