import type { FC } from 'hono/jsx'
import { Choices, Line, Tick } from '../../portal/fields.tsx'
import { Notice } from '../../portal/parts.tsx'
import { type Asking, ask } from './asking.ts'
import { takesOnline } from './store-organs.ts'
import { forms, services } from './words.ts'

/** Whom, what and how (条例§27, §29（二）（三）). What it is wanted for is not asked. */

const groups = [
  { title: '区政府和部门', kinds: ['government', 'department', 'authorizedOrg'] },
  { title: '镇、街道', kinds: ['town', 'subdistrict'] },
] as const

export const OrganStep: FC<Asking> = (asking) => {
  const { name, value, problem } = ask(asking, 'organ')
  const likely = asking.organs.filter(({ id }) => asking.draft.likely.includes(id))
  const listed = [
    { title: '刚才找到的相近信息，是这些机关公开的', organs: likely },
    ...groups.map(({ title, kinds }) => ({
      title,
      organs: asking.organs.filter((organ) => kinds.some((each) => each === organ.kind) && !likely.includes(organ)),
    })),
  ]
  const first = listed.find(({ organs }) => organs.length > 0)
  return (
    <>
      {listed
        .filter(({ organs }) => organs.length > 0)
        .map((group) => (
          <Choices
            name={name}
            label={group.title}
            value={value}
            problem={group === first ? problem : undefined}
            further={group !== first}
            columns
            options={group.organs.map((organ) => ({
              value: organ.code,
              label: organ.name,
              disabled: !takesOnline(organ),
              ...(takesOnline(organ) ? {} : { note: '没有开通网上申请，请当面提交或者邮寄' }),
            }))}
          />
        ))}
      <details>
        <summary>不知道该向谁申请？</summary>
        <p>
          谁制作的信息向谁申请；机关从别处取得并保存的，向保存它的机关申请；几个机关共同制作的，向牵头的机关申请（条例第十条）。
        </p>
        <p>
          弄错了也不要紧：收到申请的机关会告诉您不归它负责，知道是哪个机关的，会给您名称和联系方式（条例第三十六条第（五）项）。申请不会被转交，所以先看一看能省时间。
        </p>
        <p>
          学校、医院、水电气热、公交等公共企事业单位不在这里：请先向单位本身要求，不成的向它的主管部门申诉（条例第五十五条）。
        </p>
      </details>
    </>
  )
}

const Hints: FC = () => (
  <details open>
    <summary>怎样写更容易找到</summary>
    <ul>
      <li>写明是哪一年、哪个地方、哪个项目的：如“2023年潮音里片区旧改项目房屋征收补偿安置方案”。</li>
      <li>知道文件名称、文号的照着写：如“海澜建〔2023〕12号”。</li>
      <li>要的是一份材料，不是一个答案：问“为什么”“是否合法”的属于咨询，不作为公开申请处理。</li>
      <li>只写一件事。几件不同的事分开申请，各自编号，互不耽误。</li>
    </ul>
  </details>
)

export const WhatStep: FC<Asking> = (asking) => (
  <>
    <Hints />
    <Line {...ask(asking, 'title')} label="信息的名称" hint="文件、材料的名称，或者用一句话说清是什么" most={200} />
    <Line {...ask(asking, 'docNumber')} label="文号" most={100} short optional />
    <Line
      {...ask(asking, 'description')}
      label="便于查找的描述"
      hint="时间、地点、项目、当事人等；写不下名称的都写在这里。不用写用途"
      rows={7}
      most={4000}
      optional
    />
  </>
)

const options = (words: Readonly<Record<string, { label: string; note: string }>>) =>
  Object.entries(words).map(([value, { label, note }]) => ({ value, label, ...(note && { note }) }))

export const HowStep: FC<Asking> = (asking) => (
  <>
    <Choices
      {...ask(asking, 'form')}
      label="要什么形式的"
      hint="机关按您的要求和信息保存的实际情况提供；原件容易损坏或者复制成本过高的，可能改为电子数据或者安排查阅（条例第四十条）"
      row
      options={options(forms)}
    />
    <Choices {...ask(asking, 'service')} label="怎样交给您" options={options(services)} />
    {asking.draft.answers.email && (
      <Tick
        {...ask(asking, 'notices')}
        label={`办理有进展时发邮件到 ${asking.draft.answers.email}`}
        hint="邮件只说有进展，不写申请的内容"
      />
    )}
    <Notice>
      <p>
        不收检索费、复制费、邮寄费。只有您申请的数量、频次明显超过合理范围时，机关才可能通知收取信息处理费（条例第四十二条）。
      </p>
    </Notice>
  </>
)
