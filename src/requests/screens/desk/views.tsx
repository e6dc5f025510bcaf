import { DeleteOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { useViews, viewsQuery } from './desk-api.ts'
import { type DeskSearch, readSearch, writtenSearch } from './search.ts'

function Saved({ search, onDone }: { search: DeskSearch; onDone: () => void }) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { data: views = [] } = useQuery(viewsQuery)
  const change = useViews()
  const [name, setName] = useState('')
  const save = () =>
    change.mutate(
      { name, query: writtenSearch(search) },
      { onSuccess: () => setName(''), onError: (error) => message.error(error.message) },
    )
  const open = (query: string) => {
    navigate({ to: '/requests', search: readSearch(query) })
    onDone()
  }
  return (
    <div className="saved-views">
      {views.length === 0 && <p className="quiet">还没有存下的视图。筛选好以后，起个名字存下来。</p>}
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Button type="link" onClick={() => open(view.query)}>
              {view.name}
            </Button>
            <Button
              type="text"
              size="small"
              aria-label={`删除视图 ${view.name}`}
              icon={<DeleteOutlined />}
              onClick={() => change.mutate({ drop: view.id })}
            />
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Input
          aria-label="视图名称"
          placeholder="给现在的筛选起个名字"
          maxLength={30}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button htmlType="submit" disabled={!name.trim()} loading={change.isPending}>
          存下
        </Button>
      </form>
    </div>
  )
}

/** Lists under names of their own. */
export function Views({ search }: { search: DeskSearch }) {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title="我的视图"
      content={<Saved search={search} onDone={() => setOpen(false)} />}
      destroyOnHidden
    >
      <Button aria-expanded={open}>我的视图</Button>
    </Popover>
  )
}
