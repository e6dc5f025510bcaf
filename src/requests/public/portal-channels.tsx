import type { FC } from 'hono/jsx'
import { channels } from '../../law/index.ts'
import { paths, withQuery } from '../../portal/paths.ts'
import { Scroll } from '../../portal/scroll.tsx'
import { type AskedOrgan, takesOnline } from './store-organs.ts'

/** 申请渠道 (函19): counter and post are always open; what else an organ has opened it says itself. */

const always = '当面、邮寄'

/** What the law calls 签收邮件, 平信 or 口头 are ways of the post and of the counter. */
const opened = ({ profile }: AskedOrgan) =>
  (['web', 'email', 'fax'] as const)
    .filter((channel) => channel !== 'web' && profile?.channels.includes(channel))
    .map((channel) => {
      const place = channel === 'email' ? profile?.email : profile?.fax
      return place ? `${channels[channel].label}（${place}）` : channels[channel].label
    })

const Reached: FC<{ organ: AskedOrgan }> = ({ organ: { profile } }) => (
  <>
    {[profile?.office, profile?.address, profile?.phone, profile?.hours].filter(Boolean).map((line) => (
      <span class="line">{line}</span>
    ))}
    {!profile && <span class="quiet">见本指南的工作机构</span>}
  </>
)

export const Channels: FC<{ organs: readonly AskedOrgan[] }> = ({ organs }) => (
  <>
    <h2 id="channels">申请渠道和申请表</h2>
    <p>
      各机关都接受当面提交和邮寄（信封上请写明“政府信息公开申请”）。开通了其他渠道的列在下面；在本站申请和邮件、传真申请，以机关与您确认收到之日为收到申请之日（条例第三十一条）。
    </p>
    <Scroll labelledBy="channels">
      <table class="data channels">
        <thead>
          <tr>
            <th scope="col">机关</th>
            <th scope="col">渠道</th>
            <th scope="col">联系方式</th>
            <th scope="col">申请表</th>
          </tr>
        </thead>
        <tbody>
          {organs.map((organ) => (
            <tr>
              <th scope="row">{organ.name}</th>
              <td>
                {[always, ...opened(organ)].join('、')}
                {takesOnline(organ) && (
                  <>
                    、<a href={withQuery(paths.applyForm, { organ: organ.code })}>网上申请</a>
                  </>
                )}
                {organ.profile?.channelNotes && <span class="line quiet">{organ.profile.channelNotes}</span>}
              </td>
              <td>
                <Reached organ={organ} />
              </td>
              <td>
                <a href={paths.applicationForm(organ.code)}>
                  Word<span class="unseen">：{organ.name}政府信息公开申请表</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  </>
)
