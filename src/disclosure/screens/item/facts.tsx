import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { moment } from '../../../console/kit/format.ts'
import type { ItemCase } from '../../api-types.ts'
import { origins } from '../../proceedings.ts'
import { conclusions } from '../../words.ts'
import { choicesQuery } from '../item-api.ts'

type Row = readonly [string, ReactNode]

export const FactList = ({ rows }: { rows: readonly Row[] }) => (
  <dl className="facts">
    {rows
      .filter(([, value]) => value)
      .map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)

/** The head of the page as the public will see it (publishing-and-supervision §1.6). */
export function PublicFacts({ item }: { item: ItemCase }) {
  const { data: choices } = useQuery(choicesQuery)
  const { draft } = item
  if (!draft) return null
  const { metadata } = draft
  const columnOf = (id: string | null) => choices?.columns.find((column) => column.id === id)
  const own = columnOf(metadata.columnId)
  const also = metadata.alsoIn.flatMap((id) => columnOf(id)?.name ?? [])
  const titled = (list: readonly { code: string; title: string }[] | undefined, code: string | null) =>
    list?.find((each) => each.code === code)?.title ?? code
  return (
    <FactList
      rows={[
        ['索引号', item.indexNumber ?? <span className="quiet">发布时生成</span>],
        ['发文机关', metadata.issuingBodies.join('、')],
        ['发文字号', metadata.docNumber],
        ['成文日期', metadata.formedOn],
        ['公开日期', item.publishedOn ?? <span className="quiet">发布之日</span>],
        ['主题分类', titled(choices?.themes, metadata.theme)],
        ['体裁', metadata.genre],
        ['公开依据', titled(choices?.art20, metadata.art20)],
        ['信息来历', origins[metadata.origin]],
        ['来源', metadata.source],
        ['栏目', own ? [...own.path.filter((name) => name !== own.name), own.name].join(' › ') : item.columnName],
        ['同时列入', also.join('、')],
        ['专题', metadata.topics.join('、')],
        ['关键词', metadata.keywords.join('、')],
        ['内容概述', metadata.summary],
        ['施行日期', metadata.effectiveOn],
        ['有效期至', metadata.expiresOn],
        ['公示期', metadata.notice && `${metadata.notice.from} 至 ${metadata.notice.until}`],
        ['异议受理', metadata.notice?.contact],
        ['不公开的依据', metadata.exemption],
      ]}
    />
  )
}

export function Secrecy({ item }: { item: ItemCase }) {
  const { secrecy } = item
  return (
    <section className="panel" aria-labelledby="secrecy-title">
      <h2 id="secrecy-title">保密审查</h2>
      {secrecy ? (
        <>
          {!secrecy.current && <p className="late">审查之后稿件改动过，须对现在的内容重新审查。</p>}
          <FactList
            rows={[
              ['结论', conclusions[secrecy.conclusion]],
              ['依据', secrecy.basis],
              ['意见', secrecy.opinion],
              ['审查', `${secrecy.name}　${moment(secrecy.at)}`],
              ['所审内容', <code key="hash">{secrecy.hash.slice(0, 12)}</code>],
            ]}
          />
        </>
      ) : (
        <p className="quiet">还没有审查。先审查、后公开，一事一审（条例第十七条）。</p>
      )}
    </section>
  )
}

/** What stands out of the ordinary way: each a sentence, the grave ones first. */
export function Notices({ item }: { item: ItemCase }) {
  const {
    missed,
    urgent,
    withdrawal,
    returned,
    correction,
    releaseAt,
    interpretation,
    delayReason,
    imported,
    archived,
  } = item
  const lines: [string, boolean][] = []
  const say = (said: string | false | null | undefined, grave = false) => said && lines.push([said, grave])
  say(missed && `${moment(missed.at)} 没有按时发布：${missed.reasons.join('；')}`, true)
  say(
    urgent &&
      !urgent.confirmed &&
      `应急发布，终审人 ${urgent.approvers.at(-1)?.name ?? ''} 须在 ${moment(urgent.confirmBy)} 前补签`,
    true,
  )
  say(
    withdrawal &&
      `${moment(withdrawal.at)} ${withdrawal.by.name} 撤回：${withdrawal.reason}。网址上显示：${withdrawal.notice}`,
    true,
  )
  say(withdrawal && !withdrawal.confirmed && `撤回须在 ${withdrawal.confirmBy} 前由负责人确认`, true)
  say(returned && `${returned.by} 于 ${moment(returned.at)} 退回：${returned.reason}`, true)
  say(correction && `正在更正：${correction.reason}。原文继续显示，更正稿发布后替换`)
  say(releaseAt && item.stage === 'scheduled' && `定于 ${moment(releaseAt)} 发布`)
  say(delayReason && `迟延公开的原因：${delayReason}`)
  say(archived && `${moment(archived.at)} 归档：${archived.reason}`)
  say(imported && `从旧网站接收，原发布时间 ${imported.publishedAt}`)
  const works = interpretation?.works ?? []
  say(
    interpretation?.required &&
      (interpretation.waiver
        ? `免予解读：${interpretation.waiver.reason}（${interpretation.waiver.by}）`
        : works.length > 0
          ? `同步解读：${works.map(({ title, ready }) => `${title}（${ready ? '已备好' : '未备好'}）`).join('、')}`
          : '政策文件须与解读同步发布，还没有关联的解读'),
    !interpretation?.waiver && !works.some(({ ready }) => ready),
  )
  if (lines.length === 0) return null
  return (
    <ul className="item-notices">
      {lines.map(([said, grave]) => (
        <li key={said} className={grave ? 'grave' : undefined}>
          {said}
        </li>
      ))}
    </ul>
  )
}
