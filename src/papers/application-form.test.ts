import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { applicantKinds } from '../law/index.ts'
import { applicationForm } from './index.ts'

const receiver = {
  ...{ name: '滨海市海澜区财政局', office: '区财政局办公室', address: '海澜大道 1 号', postcode: '361000' },
  ...{ hours: '工作日 8:30—12:00', phone: '0000-5550101', fax: '', email: '' },
}
const read = async () => (await mammoth.extractRawText({ buffer: Buffer.from(await applicationForm(receiver)) })).value

test('条例第二十九条的三组内容都有：身份证明和联系方式、信息的名称文号或特征、形式要求', async () => {
  const text = await read()
  for (const asked of [
    '姓名',
    '身份证件名称、号码',
    '联系电话',
    '名称',
    '文号',
    '便于查询的其他特征性描述',
    '获取信息的方式',
    '获取信息的途径',
  ])
    expect(text).toContain(asked)
})

test('五类法人或者其他组织都列出；不问用途（条例第二十七条）', async () => {
  const text = await read()
  for (const { label, of } of Object.values(applicantKinds)) if (of !== null) expect(text).toContain(`□ ${label}`)
  expect(text).not.toMatch(/用途：|所需信息的用途|特殊需要/)
  expect(text).toContain('不需要说明用途')
})

test('写明往哪里寄；没有的联系方式不留空行', async () => {
  const text = await read()
  expect(text).toContain('地址：海澜大道 1 号，邮编 361000')
  expect(text).not.toContain('传真：')
})
