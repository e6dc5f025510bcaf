import type { FC } from 'hono/jsx'
import { Scroll } from '../../portal/scroll.tsx'
import { legacyBlocks } from '../legacy-blocks.ts'
import type { Verdict } from '../reader/verdict.ts'

/** Table 二 of a report of 2019 or 2020, in its own form (国办公开办函〔2019〕60号). */
export const LegacyView: FC<{ verdict: Verdict; prefix: string }> = ({ verdict, prefix }) => (
  <>
    {legacyBlocks(verdict.legacy ?? {}).map(({ heading, columns, rows }, index) => (
      <Scroll labelledBy={`${prefix}old-${index}`}>
        <table class="data">
          <caption id={`${prefix}old-${index}`}>{heading}</caption>
          <thead>
            <tr>
              <th scope="col">信息内容</th>
              {columns.map((column) => (
                <th scope="col" class="number">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, values }) => (
              <tr>
                <th scope="row">{label}</th>
                {values.map((value) => (
                  <td class="number">{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    ))}
  </>
)
