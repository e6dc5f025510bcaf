import { describe, expect, test } from 'vitest'
import { applicant, mayPerform, maySee, system } from './access.ts'
import { type ActName, actNames, acts } from './acts/index.ts'

const own = { organId: '7c1f7a52-5f0e-4c39-9d34-1f0f3b1a0005' }
const other = { organId: '7c1f7a52-5f0e-4c39-9d34-1f0f3b1a0006' }
const actor = (role: string, organId: string | null = own.organId) => ({ id: role, name: role, role, organId })
const may = (role: string, at = own, organId: string | null = own.organId) =>
  actNames.filter((name) => mayPerform(acts[name], actor(role, organId), at))
const each = (...names: ActName[]) => expect.arrayContaining(names)

describe('谁能看', () => {
  test.each(['clerk', 'foiHead', 'legal', 'organHead'])('%s 看本机关的，不看别的机关的', (role) => {
    expect([maySee(actor(role), own), maySee(actor(role), other)]).toEqual([true, false])
  })

  test('政务公开办、监督看全部，管理员一件也不看', () => {
    expect([maySee(actor('office'), other), maySee(actor('supervisor', null), own)]).toEqual([true, true])
    expect(maySee(actor('administrator', null), own)).toBe(false)
  })
})

describe('谁能办', () => {
  test('经办人办日常，负责人签法定须由负责人同意的，法制和机关负责人只审签', () => {
    expect(may('clerk')).toEqual(each('intake', 'confirmReceipt', 'assign', 'draftReply', 'serve', 'propose'))
    for (const name of ['extend', 'requestCorrection', 'noticeFee', 'correctReceipt', 'closeOther', 'decide'] as const)
      expect(may('clerk')).not.toContain(name)
    expect(may('foiHead')).toEqual(each('extend', 'requestCorrection', 'noticeFee', 'correctReceipt', 'approveDraft'))
    expect(may('organHead').sort()).toEqual(['approveDraft', 'attach', 'decide', 'returnDraft', 'unmask'])
    expect(may('legal')).toEqual(each('approveDraft', 'reviewSecrecy', 'returnDraft'))
  })

  test('别的机关的件，谁也办不了；公开办和监督只能写明理由查看', () => {
    for (const role of ['clerk', 'foiHead', 'legal', 'organHead', 'administrator']) expect(may(role, other)).toEqual([])
    expect(may('office', other)).toEqual(['unmask'])
    expect(may('supervisor', own, null)).toEqual(['unmask'])
    expect(may('administrator', own)).toEqual([])
  })

  test('政务公开办在本机关办经办人和负责人的事', () => {
    expect(may('office')).toEqual(each('confirmReceipt', 'extend', 'approveDraft', 'serve'))
  })

  test('申请人和系统只做自己的事', () => {
    const by = (who: typeof applicant) => actNames.filter((name) => mayPerform(acts[name], who, own)).sort()
    expect(by(applicant)).toEqual(
      ['attach', 'correctionReceived', 'rate', 'reasonReceived', 'recordDelivery', 'submit', 'withdraw'].sort(),
    )
    expect(by(system)).toEqual(['consultationLapsed', 'recalculate'])
  })
})
