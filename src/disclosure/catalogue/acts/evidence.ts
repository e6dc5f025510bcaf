import { because } from '../../../platform/act.ts'
import { choice, day, line, must } from '../../../steps/field.ts'
import { catalogueStep, proceed } from '../catalogue.ts'
import { channels } from '../channels.ts'

/** 渠道到位: a board, a station, a briefing leave no trace on the site; who saw it says where and when (CAT-07). */
export const evidence = catalogueStep({
  name: 'evidence',
  title: '登记线下渠道凭据',
  basis: '国办发〔2019〕54号',
  from: ['published'],
  by: 'organ',
  fields: {
    code: must(line('事项编码')),
    channel: must(choice('渠道和载体', channels)),
    shownOn: must(day('公开日期')),
    where: must(line('地点或者版面', { hint: '如：鸥屿镇便民服务中心公示栏' })),
  },
  refusals: ({ proceedings }, { code, channel, shownOn }, { today }) => {
    const leaf = proceedings.published.find((each) => each.code === code)
    return [
      ...because(!leaf, `已发布的目录里没有编码为“${code}”的事项。`, '国办发〔2019〕54号'),
      ...because(
        leaf ? !leaf.channels.includes(channel) : false,
        '目录没有为这个事项选定该渠道。',
        '国办发〔2019〕54号',
      ),
      ...because(shownOn > today, '公开日期在今天之后，请核对。', '国办发〔2019〕54号'),
    ]
  },
  apply: (catalogue, { code, channel, shownOn, where }) =>
    proceed(catalogue, {
      evidence: [...catalogue.proceedings.evidence, { code, channel, on: shownOn, where }],
    }),
})
