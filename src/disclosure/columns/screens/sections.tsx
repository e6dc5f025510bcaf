import { useRouterState } from '@tanstack/react-router'
import { Way } from '../../../console/kit/way.tsx'
import { sections } from './places.ts'

/** One line of navigation over columns, topics, catalogues and registers; it stands in the head of each page. */
export function Sections() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <nav aria-label="栏目和目录" className="sections">
      {sections.map(({ base, title }) => (
        <Way key={base} href={base} className={path === base ? 'section-here' : undefined}>
          {title}
        </Way>
      ))}
    </nav>
  )
}
