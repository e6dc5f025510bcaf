import { leavesOf } from './tree.ts'

/**
 * The rows of table 三 (格式30号), declared once. A decision's row, the officer's choices, the report's rows,
 * the totals and the cross-checks derive from this tree; a heading such as 不予公开 cannot be chosen as an answer
 * because its type is not a LeafRow.
 */
export const rowTree = [
  {
    id: 'new',
    label: '一、本年新收政府信息公开申请数量',
    meaning: '本年1月1日至12月31日依条例第三十一条确定为“收到”的申请件数；补正不重复计',
  },
  { id: 'carriedIn', label: '二、上年结转政府信息公开申请数量', meaning: '上年12月31日未办结、结转到本年的件数' },
  {
    label: '三、本年度办理结果',
    children: [
      {
        id: 'granted',
        label: '（一）予以公开',
        meaning: '公开全部内容，或告知已主动公开信息的获取方式途径（条例第三十六条（一）（二））',
      },
      {
        id: 'partial',
        label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
        meaning: '作区分处理后提供部分（条例第三十七条）；一件只计这里，不再拆到其他行',
      },
      {
        group: 'deny',
        label: '（三）不予公开',
        children: [
          { id: 'deny_secret', label: '1.属于国家秘密', meaning: '依法确定为国家秘密（条例第十四条）' },
          {
            id: 'deny_lawForbidden',
            label: '2.其他法律行政法规禁止公开',
            meaning: '法律、行政法规禁止公开（条例第十四条）',
          },
          {
            id: 'deny_safety',
            label: '3.危及“三安全一稳定”',
            meaning: '公开后可能危及国家安全、公共安全、经济安全、社会稳定（条例第十四条）',
          },
          {
            id: 'deny_thirdParty',
            label: '4.保护第三方合法权益',
            meaning: '涉及商业秘密、个人隐私等，公开会损害第三方合法权益（条例第十五条、第三十二条）',
          },
          {
            id: 'deny_internal',
            label: '5.属于三类内部事务信息',
            meaning: '人事管理、后勤管理、内部工作流程三类（条例第十六条第一款）',
          },
          {
            id: 'deny_process',
            label: '6.属于四类过程性信息',
            meaning: '讨论记录、过程稿、磋商信函、请示报告四类（条例第十六条第二款）',
          },
          { id: 'deny_enforcement', label: '7.属于行政执法案卷', meaning: '行政执法案卷信息（条例第十六条第二款）' },
          {
            id: 'deny_query',
            label: '8.属于行政查询事项',
            meaning: '工商、不动产登记资料等另有专门查询规定的（条例第三十六条（七））',
          },
        ],
      },
      {
        group: 'unable',
        label: '（四）无法提供',
        children: [
          {
            id: 'unable_notHeld',
            label: '1.本机关不掌握相关政府信息',
            meaning: '经检索不存在（条例第三十六条（四））或不属于本机关负责公开（条例第三十六条（五））',
          },
          {
            id: 'unable_needCreate',
            label: '2.没有现成信息需要另行制作',
            meaning: '需要加工、分析才能形成（条例第三十八条）',
          },
          {
            id: 'unable_unclear',
            label: '3.补正后申请内容仍不明确',
            meaning: '补正后内容仍不明确，无法确定所指信息（条例第三十条）',
          },
        ],
      },
      {
        group: 'refuse',
        label: '（五）不予处理',
        children: [
          {
            id: 'refuse_petition',
            label: '1.信访举报投诉类申请',
            meaning: '以申请公开为名进行信访、投诉、举报（条例第三十九条第一款）',
          },
          { id: 'refuse_repeat', label: '2.重复申请', meaning: '已答复过的相同内容重复申请（条例第三十六条（六））' },
          {
            id: 'refuse_publication',
            label: '3.要求提供公开出版物',
            meaning: '要求提供政府公报、报刊、书籍等公开出版物（条例第三十九条第二款）',
          },
          {
            id: 'refuse_massive',
            label: '4.无正当理由大量反复申请',
            meaning: '数量、频次明显超合理范围且理由不合理（条例第三十五条）',
          },
          {
            id: 'refuse_reconfirm',
            label: '5.要求行政机关确认或重新出具已获取信息',
            meaning: '要求确认或重新出具已经获取的信息；条例无专条，依据适用口径未核实',
          },
        ],
      },
      {
        group: 'other',
        label: '（六）其他处理',
        children: [
          {
            id: 'other_noCorrection',
            label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
            meaning: '无正当理由逾期不补正，视为放弃（条例第三十条）',
          },
          {
            id: 'other_noPayment',
            label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
            meaning: '收到收费通知后逾期未缴费，视为放弃（信息处理费管理办法）',
          },
          { id: 'other_misc', label: '3.其他', meaning: '其他结束方式，如申请人撤回、申请人死亡或终止且无承继' },
        ],
      },
      { id: 'total', label: '（七）总计', meaning: '本年度办结件数合计' },
    ],
  },
  { id: 'carriedOut', label: '四、结转下年度继续办理', meaning: '12月31日仍未办结件数' },
] as const

type Ids<Node> = Node extends { readonly id: infer Id }
  ? Id
  : Node extends { readonly children: readonly (infer Child)[] }
    ? Ids<Child>
    : never
type Results = Extract<(typeof rowTree)[number], { readonly children: unknown }>

/** The 25 rows of table 三. */
export type RequestRow = Ids<(typeof rowTree)[number]>
/** The 21 ways in which an application can end: rows of 办理结果 that are not its sum. */
export type LeafRow = Exclude<Ids<Results>, 'total'>

const results = rowTree.find((node) => 'children' in node) as Results

/** Headings of 办理结果 that hold several outcomes; the official table has no row for their sums. */
export const outcomeGroups = results.children.flatMap((node) =>
  'group' in node
    ? [{ id: node.group, label: node.label, rows: leavesOf([node]).map((leaf) => leaf.id as LeafRow) }]
    : [],
)

export const requestRows = leavesOf(rowTree).map((leaf) => leaf.id as RequestRow)
export const leafRows = leavesOf([results])
  .map((leaf) => leaf.id as RequestRow)
  .filter((row): row is LeafRow => row !== 'total')
