import { Page } from '../../../console/kit/page.tsx'
import { Drop } from './drop.tsx'
import { Shelf } from './shelf.tsx'

export const CheckPage = () => (
  <Page
    title="年报核校"
    lead="核对各机关公布的年度报告：三张表的勾稽、与上年的衔接、正文与表格的数字（《条例》第四十六条、第五十条）。"
  >
    <Drop />
    <Shelf />
  </Page>
)
