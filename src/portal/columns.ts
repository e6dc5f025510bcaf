import type { Column } from './meta.tsx'

/** 栏目: name, description, keywords and type of each public column, declared once for tags, crumbs and headings. */
export const columns = {
  search: {
    name: '全站检索',
    description:
      '检索本站已经公开的全部政府信息：标题、文号、索引号、正文和附件（《中华人民共和国政府信息公开条例》第二十四条）。',
    keywords: '政府信息,检索,文号,索引号',
    type: '政府信息检索',
  },
  items: {
    name: '法定主动公开内容',
    description: '行政机关依照《中华人民共和国政府信息公开条例》第二十条、第二十一条主动公开的政府信息。',
    keywords: '主动公开,政府信息,政策文件',
    type: '法定主动公开内容',
  },
  documents: {
    name: '行政规范性文件库',
    description:
      '本区行政机关制定、现行有效的行政规范性文件和引用的其他机关文件，逐件标明有效性，可以查看过去任何一天的情形。',
    keywords: '行政规范性文件,政策文件,现行有效',
    type: '政策文件',
  },
  documentsEnded: {
    name: '失效、废止的行政规范性文件',
    description: '有效期届满、宣布失效和废止的行政规范性文件，全文保留，不再作为行政管理的依据。',
    keywords: '行政规范性文件,失效,废止',
    type: '政策文件',
  },
  interpretations: {
    name: '政策解读',
    description: '谁制定、谁解读：用文字、图、音视频说明政策为什么出台、怎么办、和以前有什么不同。',
    keywords: '政策解读,图解,政策问答',
    type: '政策解读',
  },
  policyQuestions: {
    name: '政策问答',
    description: '围绕政策常问的问题和统一的回答，写明依据的条款和有效期。',
    keywords: '政策问答,政策咨询',
    type: '政策解读',
  },
  reports: {
    name: '政府信息公开年报',
    description: '依照《中华人民共和国政府信息公开条例》第四十九条、第五十条公布的政府信息公开工作年度报告。',
    keywords: '政府信息公开,年度报告',
    type: '信息公开年报',
  },
  check: {
    name: '年报自查',
    description:
      '核对一份政府信息公开工作年度报告：三张表的合计与勾稽、与上年的衔接、正文与表格的数字。不保存所交的内容。',
    keywords: '政府信息公开,年度报告,核校',
    type: '互动交流',
  },
  apply: {
    name: '依申请公开',
    description:
      '公民、法人或者其他组织依照《中华人民共和国政府信息公开条例》第二十七条，向行政机关申请获取政府信息。不需要注册，不需要说明用途。',
    keywords: '依申请公开,政府信息公开申请',
    type: '依申请公开',
  },
  track: {
    name: '办理进度查询',
    description: '凭申请编号和查询码查看政府信息公开申请的办理进度，补充材料，下载文书。',
    keywords: '依申请公开,进度查询',
    type: '依申请公开',
  },
  answered: {
    name: '已答复信息公开',
    description:
      '行政机关答复申请后，认为可以向社会公开的政府信息（《中华人民共和国政府信息公开条例》第四十四条）。不含申请人的任何信息。',
    keywords: '依申请公开,主动公开,答复',
    type: '依申请公开',
  },
  disclosure: {
    name: '政府信息公开专栏',
    description: '政府信息公开指南、制度、法定主动公开内容、年报和依申请公开，各机关统一名称、统一格式。',
    keywords: '政府信息公开,指南,制度,法定主动公开内容,年报',
    type: '法定主动公开内容',
  },
  organs: {
    name: '行政机关',
    description:
      '各机关的政府信息公开专栏、办公地址和联系方式（《中华人民共和国政府信息公开条例》第二十条第（二）项）。',
    keywords: '机构职能,联系方式,政府信息公开',
    type: '机构职能',
  },
  columns: {
    name: '全部栏目',
    description: '本站的全部栏目，每个栏目公开什么、有多少条、最近什么时候更新。',
    keywords: '栏目,网站地图',
    type: '法定主动公开内容',
  },
  topics: {
    name: '专题',
    description: '围绕一件事，把政策文件、解读、动态、办事和问答放在一起。',
    keywords: '专题,政策文件,政策解读',
    type: '专题专栏',
  },
  notices: {
    name: '正在公示',
    description: '公示期还没有满、可以提出异议的事项，先到期的在前，写明向谁提出。',
    keywords: '公示,公告,异议',
    type: '通知公告',
  },
  siteMap: {
    name: '网站地图',
    description: '本站的全部页面和栏目，一页看完。',
    keywords: '网站地图,栏目',
    type: '概况信息',
  },
  accessibility: {
    name: '无障碍声明',
    description: '本站怎样方便老年人、残疾人使用，还有哪些做不到，怎样反映问题。',
    keywords: '无障碍,适老化,阅读设置',
    type: '概况信息',
  },
  coverage: {
    name: '公开覆盖情况',
    description: '各机关应当公开的事项是否已经公开、是否按期更新，按栏目责任和基层政务公开标准目录逐项对照。',
    keywords: '公开覆盖率,标准目录,政务公开',
    type: '法定主动公开内容',
  },
  projects: {
    name: '重大建设项目',
    description: '重大建设项目的批准服务、批准结果、招标投标、征收土地、设计变更、施工、质量安全监督和竣工信息。',
    keywords: '重大建设项目,项目批准,招标投标',
    type: '法定主动公开内容',
  },
  entities: {
    name: '公共企事业单位',
    description: '教育、卫生健康、供水、供电、供气、供热、环境保护、公共交通等公共企事业单位的信息公开。',
    keywords: '公共企事业单位,信息公开',
    type: '法定主动公开内容',
  },
  guide: {
    name: '政府信息公开指南',
    description: '政府信息的分类、编排体系、获取方式和工作机构，依照《中华人民共和国政府信息公开条例》第十二条编制。',
    keywords: '政府信息公开,指南',
    type: '信息公开指南',
  },
} as const satisfies Record<string, Column>
