import type { FC } from 'hono/jsx'
import { associate, type GridRow, type NumberCell } from './headers.ts'
import { Scroll } from './scroll.tsx'

/** How a number is shown where more is to be said of it than its value. */
export type Shown = { text?: string; class?: string; href?: string; mark?: string }

type Props = {
  /** t2, t3, t4: the prefix of its header ids and of the address of a cell (#t3.new.natural). */
  id: string
  caption: string
  rows: readonly GridRow[]
  cells: Readonly<Record<string, number | undefined>>
  /** Before the ids of a page that shows several reports. */
  prefix?: string
  /** Where a number leads; a number that leads nowhere is plain text. */
  shownOf?: (cell: string) => Shown | undefined
}

const numeral = (value: number | undefined) => (value === undefined ? '' : String(value))

type Field = { cell: NumberCell; prefix: string; value: number | undefined; shown: Shown | undefined }

const NumberField: FC<Field> = ({ cell: { cell, headers, colspan, rowspan }, prefix, value, shown }) => {
  const text = shown?.text ?? numeral(value)
  const content = (
    <>
      {text}
      {shown?.mark && (
        <sup>
          <span class="unseen">，见第</span>
          {shown.mark}
          <span class="unseen">条</span>
        </sup>
      )}
    </>
  )
  return (
    <td
      id={`${prefix}${cell}`}
      headers={headers}
      class={[text === '0' && 'zero', shown?.class].filter(Boolean).join(' ') || undefined}
      colspan={colspan}
      rowspan={rowspan}
    >
      {shown?.href ? <a href={shown.href}>{content}</a> : content}
    </td>
  )
}

/**
 * A table of the annual report as the format prints it (国办公开办函〔2021〕30号). Every number names all its headers,
 * so that a screen reader says 「部分公开，法律服务机构，0」; on a narrow screen it scrolls in a region of its own.
 */
export const ReportTable: FC<Props> = ({ id, caption, rows, cells, prefix = '', shownOf }) => (
  <Scroll labelledBy={`${prefix}${id}-caption`}>
    <table class={`report-table report-table-${id}`}>
      <caption id={`${prefix}${id}-caption`}>{caption}</caption>
      {associate(`${prefix}${id}`, rows).map((group) => (
        <group.part>
          {group.rows.map((row) => (
            <tr>
              {row.map((cell) => {
                const { colspan, rowspan } = cell
                if (cell.kind === 'note')
                  return (
                    <td class="note" colspan={colspan} rowspan={rowspan}>
                      {cell.text}
                    </td>
                  )
                if (cell.kind === 'header') {
                  return (
                    <th id={cell.id} scope={cell.scope} class={cell.class} colspan={colspan} rowspan={rowspan}>
                      {cell.text}
                    </th>
                  )
                }
                return <NumberField cell={cell} prefix={prefix} value={cells[cell.cell]} shown={shownOf?.(cell.cell)} />
              })}
            </tr>
          ))}
        </group.part>
      ))}
    </table>
  </Scroll>
)
