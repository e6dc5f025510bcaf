import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { moment } from '../../../console/kit/format.ts'
import { Await, Nothing } from '../../../console/kit/states.tsx'
import type { TemplateScope } from '../../letters/api-types.ts'
import { versionsQuery } from './templates-api.ts'

type Props = { kind: string; scope: TemplateScope; load: (text: string) => void }

const List = ({ kind, scope, load }: Props) => {
  const query = useQuery(versionsQuery(kind, scope))
  return (
    <Await query={query}>
      {(versions) =>
        versions.length === 0 ? (
          <Nothing>还没有修改过。</Nothing>
        ) : (
          <ol className="versions">
            {versions.map(({ version, at, by, text }) => (
              <li key={version}>
                <p>
                  <strong>第 {version} 版</strong>　{by}　{moment(at)}
                </p>
                {text === null ? <p className="quiet">恢复默认</p> : <pre>{text}</pre>}
                {text !== null && <Button onClick={() => load(text)}>取来修改</Button>}
              </li>
            ))}
          </ol>
        )
      }
    </Await>
  )
}

/** Who changed these words, when, and what they were before. */
export function Versions(props: Props) {
  const [open, show] = useState(false)
  return (
    <>
      <Button onClick={() => show(true)}>历次版本</Button>
      <Drawer title="历次版本" open={open} onClose={() => show(false)} size={560} destroyOnHidden>
        <List
          {...props}
          load={(text) => {
            props.load(text)
            show(false)
          }}
        />
      </Drawer>
    </>
  )
}
