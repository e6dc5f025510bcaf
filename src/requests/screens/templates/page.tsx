import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../../console/kit/page.tsx'
import { Await } from '../../../console/kit/states.tsx'
import type { TemplateKindView, TemplateScope, TemplatesView } from '../../letters/api-types.ts'
import { Editor } from './editor.tsx'
import { templatesQuery } from './templates-api.ts'

const isReply = ({ id }: TemplateKindView) => id.startsWith('reply.')
const isClosing = ({ id }: TemplateKindView) => id.startsWith('close') || id === 'withdrawalConfirmation'

const groups: readonly { title: string; holds: (kind: TemplateKindView) => boolean }[] = [
  { title: '过程文书', holds: (kind) => !isReply(kind) && !isClosing(kind) },
  { title: '答复书', holds: isReply },
  { title: '办结文书', holds: isClosing },
]

const state = ({ organ, site }: TemplateKindView) => {
  if (organ) return '本机关已改'
  return site ? '全站已改' : ''
}

type ListProps = { kinds: readonly TemplateKindView[]; chosen: string; choose: (id: string) => void }

const Kinds = ({ kinds, chosen, choose }: ListProps) => (
  <nav className="template-kinds" aria-label="文书种类">
    {groups.map(({ title, holds }) => (
      <section key={title}>
        <h2>{title}</h2>
        <ul>
          {kinds.filter(holds).map((kind) => (
            <li key={kind.id}>
              <button
                type="button"
                aria-current={kind.id === chosen ? 'true' : undefined}
                onClick={() => choose(kind.id)}
              >
                {kind.label.replace('答复书·', '')}
                {state(kind) && <small>{state(kind)}</small>}
              </button>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </nav>
)

const firstScope = ({ mayWrite }: TemplatesView): TemplateScope => (mayWrite.organ || !mayWrite.site ? 'organ' : 'site')

const Workbench = ({ view }: { view: TemplatesView }) => {
  const [chosen, choose] = useState(view.kinds[0]?.id ?? '')
  const [scope, setScope] = useState<TemplateScope>(firstScope(view))
  const kind = view.kinds.find(({ id }) => id === chosen)
  return (
    <div className="templates">
      <Kinds kinds={view.kinds} chosen={chosen} choose={choose} />
      {kind && (
        <Editor
          key={`${kind.id} ${scope} ${kind[scope]?.version ?? 0}`}
          kind={kind}
          scope={scope}
          setScope={setScope}
          mayWrite={view.mayWrite}
        />
      )}
    </div>
  )
}

/** What the letters of an office say: read by all, changed by those who sign them, never short of what the law asks. */
export function LetterTemplates() {
  const query = useQuery(templatesQuery)
  return (
    <Page
      title="文书模板"
      lead="措辞可以改，必备要素和救济告知改不掉：救济告知由答复类型、本机关的复议机关和管辖法院依法写成。每次修改都留有版本。"
      extra={<Link to="/organ-profile">机关资料：复议机关、管辖法院、联系方式</Link>}
    >
      <Await query={query}>{(view) => <Workbench view={view} />}</Await>
    </Page>
  )
}
