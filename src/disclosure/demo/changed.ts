import { lawful, type Story } from './story.ts'
import { doc, p } from './words.ts'

/** What was corrected, withdrawn or put away after it was released. */

export const changed: readonly Story[] = [
  {
    title: '海澜区测绘成果汇交办事指南',
    contentClass: 'ordinary',
    column: 'convenience',
    ago: 15,
    metadata: { ...lawful, art20: 'a20.05', theme: '1005', summary: '测绘成果汇交的依据、材料、时间和地点。' },
    body: () => doc(p('测绘项目完成后，应在三个月内汇交成果副本或者目录。'), p('受理地点：行政中心3号楼一层窗口。')),
    corrected: () =>
      doc(p('测绘项目完成后，应在三个月内汇交成果副本或者目录。'), p('受理地点：政务服务中心二层12号窗口。')),
    until: 'published',
    after: [
      {
        ago: 4,
        by: 'clerk',
        act: 'correct',
        said: { reason: '窗口搬迁', visible: true, note: '受理地点已改为政务服务中心二层12号窗口。' },
      },
      { ago: 4, by: 'clerk', act: 'edit' },
      { ago: 4, by: 'clerk', act: 'submit' },
      { ago: 4, by: 'legal', act: 'reviewSecrecy' },
      { ago: 3, by: 'foiHead', act: 'review' },
      { ago: 3, by: 'organHead', act: 'review' },
      { ago: 3, by: 'editor', act: 'release' },
    ],
  },
  {
    title: '海澜区地质灾害隐患点一览',
    contentClass: 'ordinary',
    column: 'disaster-prevention',
    ago: 16,
    metadata: { ...lawful, art20: 'a20.12', theme: '1701', summary: '全区地质灾害隐患点的位置和责任单位。' },
    body: () => doc(p('全区在册地质灾害隐患点 11 处，均已落实责任单位和巡查人员。')),
    corrected: () => doc(p('全区在册地质灾害隐患点 12 处，均已落实责任单位和巡查人员。')),
    until: 'published',
    after: [
      {
        ago: 1,
        by: 'clerk',
        act: 'correct',
        said: { reason: '新增隐患点', visible: true, note: '隐患点由 11 处增加为 12 处。' },
      },
      { ago: 1, by: 'clerk', act: 'edit' },
      { ago: 1, by: 'clerk', act: 'submit' },
    ],
  },
  {
    title: '征地补偿费发放名单公示',
    contentClass: 'notice',
    column: 'land',
    ago: 7,
    metadata: { ...lawful, art20: 'art21.土地征收', summary: '征地补偿费发放情况公示。' },
    body: () => doc(p('现将征地补偿费发放情况予以公示。公示对象共 26 户。')),
    until: 'published',
    after: [
      {
        ago: 0,
        by: 'editor',
        act: 'withdraw',
        said: { ground: 'privacy', reason: '附件照片里能认出补偿对象的家庭情况' },
      },
    ],
  },
  {
    title: '不动产登记机构临时办公地点',
    contentClass: 'ordinary',
    column: 'convenience',
    ago: 18,
    metadata: { ...lawful, art20: 'a20.02', summary: '装修期间的临时办公地点。' },
    body: () => doc(p('装修期间，不动产登记业务暂在听涛路办理点办理，装修结束后迁回。')),
    until: 'published',
    after: [{ ago: 2, by: 'editor', act: 'archive', said: { reason: '装修已结束，业务已迁回原址' } }],
  },
]
