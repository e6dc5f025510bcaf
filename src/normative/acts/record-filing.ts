import { because } from '../../platform/act.ts'
import { day, line, must } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../document.ts'
import { documentStep, management, notAhead, notBefore } from '../document-step.ts'

const basis = management

/** 备案: the government above is told; the days for it are the site's own convention. */
export const recordFiling = documentStep({
  name: 'recordFiling',
  title: '登记备案',
  basis,
  from: ['published'],
  by: 'organ',
  fields: {
    sentOn: must(day('报送备案日期')),
    with: must(line('备案机关')),
    number: line('备案号', { hint: '收到备案号后可再办理一次补填' }),
  },
  barred: (document) => because(proceedingsOf(document).recorded?.number != null, '已登记备案号。', basis),
  refusals: (document, { sentOn }, { today }) => [
    ...notAhead(sentOn, today, '报送日期', basis),
    ...notBefore(sentOn, document.publishedOn ?? document.madeOn, '报送日期早于公布日期，请核对。', basis),
  ],
  apply: (document, { sentOn, with: body, number }) =>
    proceed(document, { recorded: { on: sentOn, with: body, number } }),
})
