import type { ForeignView } from '../../foreign-types.ts'
import { legacyBlocks } from '../../legacy-blocks.ts'

/** Table 二 of a report of 2019 or 2020, in its own form. */
export const LegacyTable = ({ view }: { view: ForeignView }) => (
  <div className="sheet-scroll">
    {legacyBlocks(view.verdict.legacy ?? {}).map(({ heading, columns, rows }) => (
      <table key={heading} className="collected compared">
        <caption className="unseen">{heading}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {values.map((value, index) => (
                <td key={columns[index]} className="number">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ))}
  </div>
)
