/**
 * The fields of 基层政务公开 (国办发〔2019〕54号): 26 pilot fields, and those a district added. The number 26 is confirmed; some
 * names are 【未核实】, so the list only fills a form: a field is whatever a catalogue says it is.
 */
export const fields: Readonly<Record<string, string>> = {
  gtkjgh: '国土空间规划',
  zdjsxm: '重大建设项目',
  ggzyjy: '公共资源交易',
  czyjs: '财政预决算',
  aqsc: '安全生产',
  ssgl: '税收管理',
  zdbc: '征地补偿',
  fwzs: '国有土地上房屋征收与补偿',
  bzxzf: '保障性住房',
  ncwf: '农村危房改造',
  sthj: '生态环境',
  ggwhfw: '公共文化服务',
  ggflfw: '公共法律服务',
  fp: '扶贫',
  jz: '救灾',
  spypjg: '食品药品监管',
  cszhzf: '城市综合执法',
  jycy: '就业创业',
  shbx: '社会保险',
  shjz: '社会救助',
  ylfw: '养老服务',
  hjgl: '户籍管理',
  snbt: '涉农补贴',
  ywjy: '义务教育',
  ylws: '医疗卫生',
  szfw: '市政服务',
  sl: '水利',
  ly: '旅游',
  zrzy: '自然资源',
  jtys: '交通运输',
  tj: '统计',
  gbds: '广播电视',
  xwcbbq: '新闻出版版权',
  hg: '海关',
}

/** How many of them are the national pilot. */
export const pilotFields = 26
