import type { FC } from 'hono/jsx'
import { associate, type GridRow } from './headers.ts'
import { Scroll } from './scroll.tsx'

type Props = {
  /** t2, t3, t4: the prefix of its header ids and of the address of a cell (#t3.new.natural). */
  id: string
  caption: string
  rows: readonly GridRow[]
  cells: Readonly<Record<string, number | undefined>>
  /** Where a number leads; a number that leads nowhere is plain text. */
  hrefOf?: (cell: string) => string | undefined
}

const numeral = (value: number | undefined) => (value === undefined ? '' : String(value))

/**
 * A table of the annual report as the format prints it (国办公开办函〔2021〕30号). Every number names all its headers,
 * so that a screen reader says 「部分公开，法律服务机构，0」; on a narrow screen it scrolls in a region of its own.
 */
export const ReportTable: FC<Props> = ({ id, caption, rows, cells, hrefOf }) => (
  <Scroll labelledBy={`${id}-caption`}>
    <table class={`report-table report-table-${id}`}>
      <caption id={`${id}-caption`}>{caption}</caption>
      {associate(id, rows).map((group) => (
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
                const href = hrefOf?.(cell.cell)
                const text = numeral(cells[cell.cell])
                return (
                  <td
                    id={cell.cell}
                    headers={cell.headers}
                    class={text === '0' ? 'zero' : undefined}
                    colspan={colspan}
                    rowspan={rowspan}
                  >
                    {href ? <a href={href}>{text}</a> : text}
                  </td>
                )
              })}
            </tr>
          ))}
        </group.part>
      ))}
    </table>
  </Scroll>
)
