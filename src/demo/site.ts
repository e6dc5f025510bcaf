import { type Site, unnamedSite } from '../portal/site.ts'

const office = '滨海市海澜区人民政府办公室'
const address = '滨海市海澜区澜海大道1号行政中心3号楼'
const hours = '工作日 8:00—12:00，15:00—18:00（夏季），14:30—17:30（冬季）'
const phone = '000-6000000'

/** The fictional district's site. Its name, numbers and addresses belong to nobody (the domain is reserved, RFC 2606). */
export const demoSite: Site = {
  ...unnamedSite,
  name: '海澜区人民政府',
  area: '海澜区',
  domain: 'www.hailan.example',
  idCode: '3599990001',
  host: office,
  operator: '海澜区政务服务和数据管理中心',
  phone,
  email: 'gongkai@hailan.example',
  address,
  hours,
  // 条例§12: what a guide must contain.
  guide: [
    {
      heading: '一、政府信息的分类和编排体系',
      text: '本区主动公开的政府信息按栏目分类，按公开日期编排。每条信息有索引号、标题、发布机构、文号、生成日期和公开日期。',
    },
    {
      heading: '二、政府信息的获取方式',
      text: '主动公开的政府信息在本站“主动公开”栏目查阅，可以按发布机关、栏目和年份查找，不需要注册、登录。\n主动公开以外的政府信息，公民、法人或者其他组织可以依照《中华人民共和国政府信息公开条例》第二十七条、第二十九条向有关行政机关申请获取：写明姓名或者名称、身份证明、联系方式，所需政府信息的名称、文号或者便于查询的其他特征性描述，以及获取信息的方式、途径等形式要求。',
    },
    {
      heading: '三、政府信息公开工作机构',
      text: `工作机构：${office}\n办公地址：${address}\n办公时间：${hours}\n联系电话：${phone}\n传真号码：000-6000001\n互联网联系方式：gongkai@hailan.example`,
    },
    {
      heading: '四、监督和救济',
      text: '公民、法人或者其他组织认为行政机关未按照要求主动公开政府信息，或者不依法履行依申请公开答复义务的，可以向政府信息公开工作主管部门提出；认为行政机关在政府信息公开工作中侵犯其合法权益的，可以投诉、举报，也可以依法申请行政复议或者提起行政诉讼（条例第四十七条、第五十一条）。',
    },
  ],
}
