import { Modal } from 'antd'
import { useMe } from './kit/session.ts'
import { placesFor } from './navigation.ts'

const studio = [
  ['1 … 6', '到第一至第六部分'],
  ['0', '看图'],
  ['← ↑ → ↓', '在表格的数字之间移动'],
  ['Enter', '打开数字背后的记录'],
  ['Esc', '关闭记录'],
  ['j / k', '下一条 / 上一条核对意见'],
  ['c', '与上年对照'],
  ['/', '在正文中插入数字'],
]

const desk = [
  ['j / k', '下一件 / 上一件'],
  ['Enter', '打开这一件'],
  ['x', '选中这一件'],
  ['a', '分办选中的'],
  ['/', '查找编号或申请内容'],
]

const items = [
  ['j / k', '下一条 / 上一条'],
  ['Enter', '打开这一条'],
  ['n', '新建信息'],
  ['/', '查找标题、文号'],
  ['Ctrl S', '立即保存并检查'],
  ['Ctrl Alt F', '插入注释'],
  ['Tab', '表格里到下一格，末格之后加一行'],
]

const between = ['…', '/']

/** 'j / k' is two keys and a stroke between them; '/' alone is a key. */
const Keys = ({ keys }: { keys: string }) => {
  const parts = keys.split(' ')
  return parts.map((part, index) =>
    between.includes(part) && parts.length > 1 ? (
      <span key={part}> {part} </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of key caps
      <kbd key={index}>{part}</kbd>
    ),
  )
}

const Group = ({ title, rows }: { title: string; rows: readonly (readonly string[])[] }) => (
  <section>
    <h3>{title}</h3>
    <dl className="keys">
      {rows.map(([keys = '', says]) => (
        <div key={keys}>
          <dt>
            <Keys keys={keys} />
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  </section>
)

export function HelpPanel({ open, onClose }: { open: boolean; onClose: () => void }) {
  const me = useMe()
  const moves = [...placesFor(me.role).map(({ keys, label }) => [keys, label]), ['?', '打开这份说明']]
  return (
    <Modal open={open} onCancel={onClose} footer={null} title="帮助与快捷键" width={720}>
      <p className="quiet">
        年度报告里的每个数字都可以点开，看到计入它的每一条记录、计数口径和条款依据。按钮变灰时，把指针停在上面或点一下，会说明为什么现在不能办理。
      </p>
      <div className="help-columns">
        <Group title="去哪里" rows={moves} />
        <div>
          <Group title="报告编制页" rows={studio} />
          <Group title="依申请公开列表" rows={desk} />
          <Group title="主动公开" rows={items} />
        </div>
      </div>
    </Modal>
  )
}
