import { addDays, type Day } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { day, line, must } from '../../steps/field.ts'
import type { At } from '../../steps/step.ts'
import { docNumberFlaw, normalNumber } from '../doc-number.ts'
import { type DocumentFacts, proceed } from '../document.ts'
import { documentStep, management, notAhead, notBefore } from '../document-step.ts'
import { normativeSettings } from '../settings.ts'

const basis = management

/** 「暂行」 and 「试行」 in the title itself, not in the name of something it mentions. */
export const isOnTrial = (title: string) =>
  /[（(](?:暂行|试行)[）)]|(?:暂行|试行)(?:办法|规定|规则|细则|意见|措施)/.test(title)

const yearsLater = (from: Day, years: number): Day => {
  const [year, rest] = [Number(from.slice(0, 4)), from.slice(4)]
  // 29 February has no anniversary in most years: the period ends with the month.
  return rest === '-02-29' && (year + years) % 4 !== 0 ? `${year + years}-02-28` : addDays(`${year + years}${rest}`, -1)
}

/** NORM-01: counted from the day it takes effect; the last day is the eve of the anniversary. */
export function lastDayAllowed(title: string, effectiveOn: Day, terms: At['terms']) {
  const onTrial = isOnTrial(title)
  const years = onTrial
    ? (terms.trialYears ?? normativeSettings.trialYears.value)
    : (terms.years ?? normativeSettings.years.value)
  return { onTrial, years, last: yearsLater(effectiveOn, years) }
}

/** 规章 go out by an order, and the periods of 规范性文件 are not theirs. */
const isOrder = ({ kind }: DocumentFacts, docNumber: string) =>
  kind === 'rule' && /令第\s*[1-9]\d*\s*号$/.test(docNumber.trim())

const lastDayOf = (document: DocumentFacts, effectiveOn: Day, terms: At['terms']) =>
  document.kind === 'rule' ? null : lastDayAllowed(document.title, effectiveOn, terms)

/** 三统一: registered, numbered and issued in one place; the 登记号 is another thing than the 文号. */
export const number = documentStep({
  name: 'number',
  title: '统一登记、统一编号、统一印发',
  basis,
  from: ['decided'],
  by: 'organ',
  fields: {
    registrationNumber: must(line('统一登记号', { hint: '如：HLGF—2026—012' })),
    docNumber: must(line('文号', { hint: '如：海澜政规〔2026〕3号' })),
    madeOn: must(day('成文（签发）日期')),
    issuedOn: must(day('印发日期')),
    effectiveOn: must(day('施行日期')),
    expiresOn: day('有效期至', { hint: '有效期的最后一天；不填的按本站约定的最长年数计算' }),
  },
  refusals: (document, said, { today, terms }) => {
    const most = lastDayOf(document, said.effectiveOn, terms)
    const wrong = isOrder(document, said.docNumber) ? null : docNumberFlaw(said.docNumber)
    return [
      ...because(wrong !== null, wrong ?? '', '党政机关公文处理工作条例第九条'),
      ...notAhead(said.madeOn, today, '成文日期', basis),
      ...notBefore(said.issuedOn, said.madeOn, '印发日期早于成文日期，请核对。', basis),
      ...notBefore(said.effectiveOn, said.madeOn, '施行日期早于成文日期，请核对。', basis),
      ...notBefore(said.expiresOn, said.effectiveOn, '有效期届满日早于施行日期，请核对。', basis),
      ...because(
        most !== null && said.expiresOn !== null && said.expiresOn > most.last,
        `${most?.onTrial ? '标注“暂行”“试行”的' : ''}有效期自施行之日起最长 ${most?.years} 年，最晚到 ${most?.last}。`,
        '本站约定',
      ),
    ]
  },
  works: (document, { docNumber, expiresOn, effectiveOn }, { terms }) => ({
    docNumber: normalNumber(docNumber),
    expiresOn: expiresOn ?? lastDayOf(document, effectiveOn, terms)?.last ?? null,
  }),
  apply: (document, { registrationNumber, docNumber, madeOn, issuedOn, effectiveOn, expiresOn }) => ({
    ...proceed(document, { issuedOn }),
    registrationNumber,
    docNumber,
    madeOn,
    effectiveOn,
    expiresOn,
    standing: 'numbered',
  }),
})
