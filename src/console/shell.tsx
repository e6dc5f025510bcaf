import {
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FormOutlined,
  ImportOutlined,
  InboxOutlined,
  MailOutlined,
  MenuOutlined,
  NotificationOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { type ComponentType, useEffect, useState } from 'react'
import { HelpPanel } from './help.tsx'
import { Forbidden } from './kit/http.ts'
import { useShortcuts } from './kit/keys.ts'
import { organsQuery } from './kit/organs.ts'
import { roleNames, sessionQuery, signOut, useMe } from './kit/session.ts'
import { Failed } from './kit/states.tsx'
import { type IconName, mayVisit, type Place, placeGroups, placesFor } from './navigation.ts'

const icons: Record<IconName, ComponentType> = {
  report: BarChartOutlined,
  request: InboxOutlined,
  remedy: AuditOutlined,
  document: FileProtectOutlined,
  item: NotificationOutlined,
  figure: FormOutlined,
  import: ImportOutlined,
  check: FileSearchOutlined,
  mail: MailOutlined,
  calendar: CalendarOutlined,
}

function PlaceLink({ place: { to, label, keys, icon }, onGo }: { place: Place; onGo: () => void }) {
  const Icon = icons[icon]
  return (
    <Link to={to} className="nav-link" onClick={onGo} title={`${label}（${keys}）`}>
      <Icon />
      <span>{label}</span>
    </Link>
  )
}

function Navigation({ onGo }: { onGo: () => void }) {
  const me = useMe()
  const groups = Object.entries(Object.groupBy(placesFor(me.role), ({ group }) => group))
  return (
    <nav aria-label="主导航">
      {groups.map(([group, places]) => (
        <section key={group} aria-labelledby={`nav-${group}`}>
          <p className="nav-group" id={`nav-${group}`}>
            {placeGroups[group as keyof typeof placeGroups]}
          </p>
          <ul className="nav-list">
            {places.map((place) => (
              <li key={place.to}>
                <PlaceLink place={place} onGo={onGo} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

function Me() {
  const me = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const leave = async () => {
    await signOut()
    queries.clear()
    queries.setQueryData(sessionQuery.queryKey, null)
    navigate({ to: '/sign-in', search: {} })
  }
  const items = [
    { key: 'account', label: '我的账号', onClick: () => navigate({ to: '/account' }) },
    { key: 'out', label: '退出登录', onClick: leave },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" className="me" title="账号">
        <span className="me-name">{me.name}</span>
        <span className="me-role">{roleNames[me.role] ?? me.role}</span>
      </Button>
    </Dropdown>
  )
}

const Organ = () => {
  const me = useMe()
  const { data } = useQuery(organsQuery)
  const organ = data?.find(({ id }) => id === me.organId)
  return <span className="bar-organ">{organ?.name ?? ''}</span>
}

const notYours = new Forbidden('这一页不在您的职责范围内')

export function Shell() {
  const navigate = useNavigate()
  const me = useMe()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [help, showHelp] = useState(false)
  const [open, setOpen] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever the page changes
  useEffect(() => setOpen(false), [path])
  useShortcuts([
    ...placesFor(me.role).map((place) => ({
      keys: place.keys,
      says: place.label,
      do: () => navigate({ to: place.to }),
    })),
    { keys: '?', says: '打开这份说明', do: () => showHelp(true) },
  ])
  return (
    <div
      className={`shell${open ? ' nav-open' : ''}${path.match(/^\/(reports\/.|items\/[^/]+\/edit$)/) ? ' shell-narrow' : ''}`}
    >
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="bar">
        <Button
          type="text"
          className="bar-menu"
          icon={<MenuOutlined />}
          aria-label="打开导航"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
        <Link to="/reports" className="bar-name">
          政务公开工作台
        </Link>
        <Organ />
        <Button
          type="text"
          icon={<QuestionCircleOutlined />}
          aria-label="帮助与快捷键"
          title="帮助与快捷键（?）"
          onClick={() => showHelp(true)}
        />
        <Me />
      </header>
      <div className="side">
        <Navigation onGo={() => setOpen(false)} />
      </div>
      <main id="main" className="main" tabIndex={-1}>
        {mayVisit(me.role, path) ? <Outlet /> : <Failed error={notYours} />}
      </main>
      <HelpPanel open={help} onClose={() => showHelp(false)} />
    </div>
  )
}
