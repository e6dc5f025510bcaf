import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { CaseView, ConsultationView, DeliveryView } from '../../api-types.ts'
import { fileUrl } from './case-api.ts'
import { FactList } from './facts.tsx'
import { actIn, isOpen, useCase } from './open-case.ts'

/** Matters inside the case, each a record of its own with its own days and its own proof of service. */

/** The stored paper that proves it: 送达回证, 寄递凭证, or the opinion as it came. */
const Proof = ({ id }: { id: string | null }) => {
  const { view } = useCase()
  const file = view.files.find((each) => each.id === id)
  return file ? (
    <a className="proof" href={fileUrl(view.id, file.id)} target="_blank" rel="noreferrer">
      {file.name}
    </a>
  ) : null
}

const Delivered = ({ delivery }: { delivery: DeliveryView | null }) => (
  <>
    {delivered(delivery)} {delivery && <Proof id={delivery.proof} />}
  </>
)

const delivered = (delivery: DeliveryView | null) =>
  delivery
    ? `${delivery.label}，${delivery.dispatchedOn ?? ''} 发出，${delivery.deliveredOn ?? '尚未'}送达`
    : '尚未登记送达'

const Matter = ({ title, article, children }: { title: string; article?: string; children: ReactNode }) => (
  <article className="matter">
    <h3>
      {title}
      {article && <cite>{article}</cite>}
    </h3>
    {children}
  </article>
)

/** Acts that take up this very matter. */
const Take = ({ acts, given }: { acts: readonly string[]; given: Record<string, unknown> }) => {
  const { view, take } = useCase()
  const open = acts.map((name) => actIn(view, name)).filter(isOpen)
  return open.length === 0 ? null : (
    <div className="matter-acts">
      {open.map((act) => (
        <Button key={act.act} size="small" onClick={() => take(act.act, given)}>
          {act.title}
        </Button>
      ))}
    </div>
  )
}

const Consultation = ({ one }: { one: ConsultationView }) => (
  <Matter title={`${one.kindLabel}：${one.party}`} article={one.article}>
    <p className={one.endedOn ? 'quiet' : 'matter-said'}>{one.sentence}</p>
    <FactList
      rows={[
        ['征求内容', one.matter],
        ['发出', one.sentOn],
        ['送达', <Delivered key="delivery" delivery={one.delivery} />],
        ['意见期限', one.untilOn],
        ['意见', one.opinion],
        ['理由', one.reason],
      ]}
    />
    {one.endedOn === null && (
      <Take
        acts={one.delivery?.deliveredOn ? ['recordOpinion', 'consultationLapsed'] : ['recordDelivery', 'recordOpinion']}
        given={{ consultation: one.id, of: 'consultation' }}
      />
    )}
  </Matter>
)

const Correction = ({ correction }: { correction: NonNullable<CaseView['correction']> }) => (
  <Matter title="补正" article="条例第三十条">
    <FactList
      rows={[
        ['告知补正', correction.noticedOn],
        ['补正事项', correction.items],
        ['指导与示例', correction.guidance],
        ['迟发的说明', correction.lateReason],
        ['送达', <Delivered key="delivery" delivery={correction.delivery} />],
        ['补正期限', correction.untilOn ? `${correction.untilOn}（${correction.workdays} 个工作日）` : null],
        ['延长的理由', correction.extendedFor],
        ['收到补正', correction.receivedOn],
        ['补正内容', correction.text],
      ]}
    />
  </Matter>
)

const Reason = ({ reason }: { reason: NonNullable<CaseView['reason']> }) => (
  <Matter title="说明理由" article="条例第三十五条">
    <FactList
      rows={[
        ['要求说明', reason.askedOn],
        ['数量和频次', reason.evidence],
        ['送达', <Delivered key="delivery" delivery={reason.delivery} />],
        ['说明期限', reason.untilOn],
        ['收到说明', reason.receivedOn],
        ['所述理由', reason.text],
      ]}
    />
  </Matter>
)

const Fee = ({ fee }: { fee: NonNullable<CaseView['fee']> }) => (
  <Matter title="信息处理费" article="条例第四十二条；国办函〔2020〕109号">
    <FactList
      rows={[
        ['标准', fee.basis === 'byCount' ? `按件，当月第 ${fee.quantity} 件` : `按量，${fee.quantity} 页`],
        ['金额', `${fee.amount} 元`],
        ['通知', fee.noticedOn],
        ['送达', <Delivered key="delivery" delivery={fee.delivery} />],
        ['缴费期限', fee.untilOn],
        ['缴清', fee.paidOn],
        ['财政票据号', fee.receipt],
      ]}
    />
  </Matter>
)

const conclusions: Record<string, string> = {
  mayDisclose: '可以公开',
  mayNot: '不得公开',
  referred: '报请有关主管部门或者保密行政管理部门确定',
}

const Secrecy = ({ review }: { review: NonNullable<CaseView['secrecy']> }) => (
  <Matter title="保密审查" article="条例第十七条">
    <FactList
      rows={[
        ['结论', conclusions[review.conclusion] ?? review.conclusion],
        ['依据', review.basis],
        ['报送', review.referredTo],
        ['审查', `${review.on} ${review.by}`],
        ['现在', review.outdated ? '审查之后稿子改过，应重新审查' : null],
      ]}
    />
  </Matter>
)

const Searches = ({ searches }: { searches: CaseView['searches'] }) => (
  <Matter title="检索记录" article="法释〔2025〕8号">
    <ol>
      {searches.map(({ on, by, places, keywords, result }) => (
        <li key={`${on} ${places} ${keywords}`}>
          <FactList
            rows={[
              ['检索', `${on} ${by}`],
              ['范围', places],
              ['检索词', keywords],
              ['结果', result],
            ]}
          />
        </li>
      ))}
    </ol>
  </Matter>
)

const Remand = ({ remand }: { remand: CaseView['remands'][number] }) => (
  <Matter title="责令重新处理" article="行政复议法；行政诉讼法">
    <FactList
      rows={[
        ['文书', remand.document],
        ['送达', remand.servedOn],
        ['期限', `${remand.dueOn}（${remand.term}）`],
        ['重新答复', remand.answeredOn],
      ]}
    />
  </Matter>
)

export function Matters() {
  const { view } = useCase()
  const { consultations, correction, reason, fee, searches, secrecy, remands, service } = view
  const none = consultations.length + searches.length + remands.length === 0
  if (none && !correction && !reason && !fee && !secrecy && !service) return null
  return (
    <section className="panel matters" aria-labelledby="matters-title">
      <h2 id="matters-title">程序事项</h2>
      {consultations.map((one) => (
        <Consultation key={one.id} one={one} />
      ))}
      {correction && <Correction correction={correction} />}
      {reason && <Reason reason={reason} />}
      {fee && <Fee fee={fee} />}
      {searches.length > 0 && <Searches searches={searches} />}
      {secrecy && <Secrecy review={secrecy} />}
      {service && (
        <Matter title="送达" article="国办公开办函〔2016〕235号">
          <FactList
            rows={[
              ['方式', service.label],
              ['发出', service.dispatchedOn],
              ['送达', service.deliveredOn],
              ['凭证', service.proof && <Proof key="proof" id={service.proof} />],
              ['说明', service.note],
            ]}
          />
        </Matter>
      )}
      {remands.map((remand) => (
        <Remand key={remand.servedOn} remand={remand} />
      ))}
    </section>
  )
}
