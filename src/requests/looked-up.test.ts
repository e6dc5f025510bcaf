import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepFile } from '../platform/files.ts'
import { withClock } from '../platform/now.ts'
import { testDatabase } from '../platform/test-kit/index.ts'
import { contentPrint } from './content-print.ts'
import { performAct, submitRequest } from './desk.ts'
import { readRequest } from './performing.ts'
import { proceedingsOf } from './request.ts'
import { applicationTo, openOffice, type People, sentences, working } from './test-kit/office.ts'
import { replySample } from './test-kit/reply-samples.ts'

/** 关口要看的，确实是从案卷里查出来的. */

const { db, close } = await testDatabase()
afterAll(close)
const { does, did, answer } = working(db)

let finance: string
let staff: People
beforeAll(async () => {
  const office = await openOffice(db)
  finance = office.finance
  staff = office.staff
})

const day = '2026-03-02'
const underWay = async (title: string, said: object = {}) => {
  const { id } = await withClock(day, () =>
    submitRequest({ db }, randomUUID(), applicationTo(finance, { title, ...said })),
  )
  await did(day, staff.clerk, id, 'confirmReceipt', { confirmedOn: day, how: '登记回执', at: '09:30' })
  await did(day, staff.head, id, 'assign', { officer: '王经办', unit: '预算科' })
  return id
}

describe('重复申请（条例第三十六条第（六）项）', () => {
  const title = '滨河路改造项目设备采购合同'
  let earlierNumber: string
  beforeAll(async () => {
    const id = await underWay(title)
    await answer(day, staff, id, { decision: 'GRANT_FULL', content: replySample('GRANT_FULL') })
    const served = await did(day, staff.clerk, id, 'serve', { method: 'electronic', deliveredOn: day })
    earlierNumber = served.replyNumber ?? ''
  })
  const repeated = async (id: string) => {
    const { elements, ...content } = replySample('REFUSE_REPEAT')
    const said = { decision: 'REFUSE_REPEAT', content: { ...content, elements: { ...elements, earlierNumber } } }
    return answer(day, staff, id, said).then(
      ({ status }) => status,
      (error: Error) => error.message,
    )
  }

  test('同一申请人、相同信息、已经答复，可以', async () => {
    expect(await repeated(await underWay(title))).toBe('decided')
  })

  test('换了一个人申请，或者申请的是别的信息，都不可以', async () => {
    const other = { name: '吴远', idKind: 'other', idNumber: '某证 77' }
    expect(await repeated(await underWay(title, other))).toContain('没有找到对同一申请人的前次答复')
    expect(await repeated(await underWay('海澜区幼儿园招生计划'))).toContain('% 的字词相同')
  })
})

test('当场答复要给的附件，须是本件案卷里的文件', async () => {
  const outcome = await withClock(day, () =>
    performAct(
      { db },
      'intake',
      null,
      { organId: finance, channel: 'inPerson', submittedOn: day, name: '周明远', content: '公交补贴标准' },
      staff.clerk,
    ),
  )
  if (!outcome.done) throw new Error(sentences(outcome))
  const { id } = outcome.subject
  const paper = async (subjectId: string) =>
    (
      await keepFile(db, {
        ...{ subjectKind: 'request', subjectId, purpose: 'original', name: '批复.txt' },
        ...{ bytes: Buffer.from('批复'), mediaType: 'text/plain', by: staff.clerk.id },
      })
    ).id
  await did(day, staff.reviewer, id, 'reviewSecrecy', { conclusion: 'mayDisclose', basis: '不涉密' })
  const given = (attachment: string) =>
    does(day, staff.clerk, id, 'answerOnSpot', {
      decision: 'GRANT_FULL',
      content: { ...replySample('GRANT_FULL'), attachments: [attachment] },
    }).then(sentences, (error: Error) => error.message)
  expect(await given(await paper(randomUUID()))).toContain('不属于本件案卷')
  expect(await given(await paper(id))).toBe('')
})

test('补正过的申请拆开，拆出来的带着补正，各按自己的内容比对', async () => {
  const id = await underWay('绩效评价报告和采购合同')
  await did(day, staff.head, id, 'requestCorrection', { items: '哪一年', guidance: '写明年度', workdays: 15 })
  await did(day, staff.clerk, id, 'correctionReceived', { receivedOn: day, text: '2025 年' })
  const first = await did(day, staff.head, id, 'split', { parts: ['绩效评价报告', '采购合同'] })
  expect(first.contentPrint).toBe(contentPrint('绩效评价报告'))
  const { rows } = await sql<{ id: string }>`select id from request where content = '采购合同'`.execute(db)
  const part = (await readRequest(db, rows[0]?.id ?? ''))!
  expect(part).toMatchObject({ dueOn: first.dueOn, contentPrint: contentPrint('采购合同') })
  expect(proceedingsOf(part).correction).toMatchObject({ receivedOn: day, items: '哪一年' })
  const again = { items: '哪一页', guidance: '写明页码', workdays: 15 }
  expect(sentences(await does(day, staff.head, part.id, 'requestCorrection', again))).toContain('应一次性告知')
})
