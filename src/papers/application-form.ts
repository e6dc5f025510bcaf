import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { applicantKinds } from '../law/index.ts'
import { columnTwips, page } from './docx-styles.ts'
import { letterStyles } from './letter-docx-styles.ts'
import { printable } from './text.ts'

/** What the form says of the organ that receives it (条例§12, §29). */
type FormReceiver = {
  readonly name: string
  readonly office: string
  readonly address: string
  readonly postcode: string
  readonly hours: string
  readonly phone: string
  readonly fax: string
  readonly email: string
}

type Line = { readonly label: string; readonly value?: string; readonly tall?: boolean }
type Group = { readonly title: string; readonly lines: readonly Line[] }

const boxes = (...choices: string[]) => choices.map((choice) => `□ ${choice}`).join('　')
const organisations = Object.values(applicantKinds).filter(({ of }) => of !== null)

/** 条例§29②, item by item; what for is not asked (§27). */
const groups: readonly Group[] = [
  {
    title: '申请人是公民的',
    lines: [
      { label: '姓名' },
      { label: '身份证件名称、号码', value: '（请附身份证明复印件）' },
      { label: '联系电话' },
      { label: '通信地址、邮政编码' },
      { label: '电子邮箱（选填）' },
    ],
  },
  {
    title: '申请人是法人或者其他组织的',
    lines: [
      { label: '名称' },
      { label: '类别', value: boxes(...organisations.map(({ label }) => label)) },
      { label: '统一社会信用代码', value: '（请附证照复印件）' },
      { label: '法定代表人或者负责人' },
      { label: '联系人、联系电话' },
      { label: '通信地址、邮政编码' },
    ],
  },
  {
    title: '委托代理的',
    lines: [{ label: '代理人姓名、证件号码、电话', value: '（请附授权委托书和双方身份证明）' }],
  },
  {
    title: '申请公开的政府信息',
    lines: [
      { label: '名称' },
      { label: '文号' },
      { label: '便于查询的其他特征性描述', value: '（如涉及的项目、年份、制作机关）', tall: true },
    ],
  },
  {
    title: '形式要求',
    lines: [
      { label: '获取信息的方式', value: boxes('纸质', '电子文档', '查阅、抄录') },
      { label: '获取信息的途径', value: boxes('邮寄', '电子邮件', '当面领取', '网上获取') },
      { label: '需要的帮助（选填）', value: '（阅读困难、视听障碍等，条例第四十三条）' },
    ],
  },
  {
    title: '申请人',
    lines: [
      { label: '签名或者盖章', tall: true },
      { label: '申请日期', value: '　　　　年　　月　　日' },
    ],
  },
]

const widths = columnTwips([26, 54, 76])
const edge = { style: BorderStyle.SINGLE, size: 6, color: '555555' }
const borders = { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge }

const cell = (column: number, text: string, rowSpan = 1) =>
  new TableCell({
    width: { size: widths[column] ?? 0, type: WidthType.DXA },
    rowSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({ style: 'LetterForm', alignment: column < 2 ? AlignmentType.CENTER : AlignmentType.LEFT, text }),
    ],
  })

const rows = ({ title, lines }: Group) =>
  lines.map(
    ({ label, value = '', tall }, nth) =>
      new TableRow({
        cantSplit: true,
        height: { value: tall ? 1300 : 480, rule: HeightRule.ATLEAST },
        children: [...(nth === 0 ? [cell(0, title, lines.length)] : []), cell(1, label), cell(2, value)],
      }),
  )

const where = (receiver: FormReceiver): string[] =>
  (
    [
      ['受理机构', receiver.office || receiver.name],
      ['地址', [receiver.address, receiver.postcode && `邮编 ${receiver.postcode}`].filter(Boolean).join('，')],
      ['办公时间', receiver.hours],
      ['电话', receiver.phone],
      ['传真', receiver.fax],
      ['电子邮箱', receiver.email],
    ] as const
  ).flatMap(([label, value]) => (value ? [`${label}：${printable(value)}`] : []))

const notes = [
  '可以当面提交、邮寄（信封请注明“政府信息公开申请”），也可以通过本机关公开指南写明的其他渠道提交。',
  '填写不全或者内容不明确的，本机关将一次性告知补正。',
  '不需要说明用途。提供政府信息不收取费用；数量、频次明显超过合理范围的除外（条例第四十二条）。',
]

/** 政府信息公开申请表, blank, for the counter and the post. */
export async function applicationForm(receiver: FormReceiver): Promise<Uint8Array> {
  const title = `${printable(receiver.name)}政府信息公开申请表`
  const document = new Document({
    title,
    creator: printable(receiver.name),
    styles: letterStyles,
    sections: [
      {
        properties: page,
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          new Table({
            columnWidths: widths,
            width: { size: widths.reduce((sum, width) => sum + width), type: WidthType.DXA },
            layout: TableLayoutType.FIXED,
            margins: { left: 80, right: 80, top: 0, bottom: 0 },
            borders,
            rows: groups.flatMap(rows),
          }),
          ...notes.map((text) => new Paragraph({ style: 'LetterNote', text })),
          ...where(receiver).map((text) => new Paragraph({ style: 'LetterNote', text })),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
