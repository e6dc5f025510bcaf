import { reportSections } from '../../law/index.ts'
import { referenceCells } from '../../law/test-kit/reference.ts'
import type { Block, ReportPaper } from '../report-paper.ts'

const heading = (text: string): Block => ({ kind: 'heading', text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

const blocks: Record<string, Block[]> = {
  s1: [
    paragraph(
      '2023年，海澜区坚持以公开为常态、不公开为例外，围绕企业和群众关切推进政务公开。全年主动公开政府信息10143条，办结政府信息公开申请103件。',
    ),
    heading('（一）围绕重点工作，深化主动公开'),
    paragraph(
      '一是集中公开惠企政策，开设专题栏目，按主题归集政策文件、申报指南和兑现结果。二是提高解读质量，全年编发文字解读32份、图解19份、动漫解读2份、H5解读4份、视频解读1份、音频解读5份。三是及时回应关切，发布回应信息1572条，举办新闻发布会5场、在线访谈14次、民意征集27次。',
    ),
    heading('（二）规范依申请公开，提高答复质量'),
    paragraph(
      '全年收到政府信息公开申请107件，办结103件，结转下年度继续办理4件。因政府信息公开引起行政复议2件，没有行政诉讼。',
    ),
    heading('（三）加强规范性文件和政府信息管理'),
    paragraph(
      '本年度制发行政规范性文件14件、废止3件、到期失效4件，现行有效43件。对已废止和失效的文件逐件标注，方便公众查询。',
    ),
    heading('（四）建好公开平台'),
    paragraph(
      '优化调整门户网站栏目8个，新增栏目7个；编印《海澜区人民政府公报》12期4800册，在图书馆、档案馆和政务服务中心免费取阅。',
    ),
    heading('（五）强化监督保障'),
    paragraph('开展政务公开“回头看”，组织专题培训2次，将政务公开纳入绩效考核。全年没有发生责任追究情形。'),
  ],
  s5: [
    heading('（一）存在的主要问题'),
    paragraph(
      '一是部分经办人员流动较快，业务交接不够清楚。二是部分重点领域信息公开的深度不够，更新不够及时。三是少数政策解读偏重摘录原文，针对性不强。',
    ),
    heading('（二）改进情况'),
    paragraph(
      '一是建立“一对一”带教和季度培训机制。二是对照基层政务公开标准目录逐季检查，发现问题限期整改。三是落实政策解读“三同步”，从办理程序、新旧差异等角度解读文件。',
    ),
  ],
  s6: [paragraph('2023年，本区没有收取政府信息公开信息处理费。')],
}

export const sample: ReportPaper = {
  title: '海澜区人民政府2023年政府信息公开工作年度报告',
  organ: '滨海市海澜区人民政府',
  organCode: 'hailan',
  scope: 'district',
  year: 2023,
  edition: 1,
  publishedOn: '2024-01-26',
  changeNote: null,
  draft: false,
  lead: [
    paragraph(
      '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）的要求，编制本报告。全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。',
    ),
  ],
  sections: reportSections.map((section) => ({ ...section, blocks: blocks[section.id] ?? [] })),
  cells: referenceCells,
  figures: [
    {
      id: 'disclosure.published',
      name: '主动公开政府信息',
      value: 10143,
      unit: '条',
      basis: '2023年1月1日至12月31日全区发布的政府信息',
    },
    {
      id: 'normative.inColumn',
      name: '网站专栏公开的现行有效规范性文件',
      value: 45,
      unit: '件',
      basis: '截至2023年12月31日专栏在列件数',
    },
  ],
}

/** What is entered by hand may hold anything; nothing of it may reach a paper as code. */
export const hostile = [
  '#import "x.typ": *',
  '#panic("注入")',
  '*粗* _斜_ $x^2$ `代码` <标签> @引用 = 标题 \\ // 注释 /* 注 */ [内容] {代码}',
  '<script>alert(1)</script> & &amp; ]]> <!-- -->',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '_x0041_',
  '控制\u0000字\u0001符\u000b\u001f\ufffe\ud800末',
]
