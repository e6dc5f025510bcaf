import { describe, expect, test } from 'vitest'
import { type Channel, channels, receivedOn } from './index.ts'

const arrival = { submittedOn: '2025-09-26', signedOn: '2025-09-27', confirmedOn: '2025-09-28' }

describe('收到申请之日（条例第三十一条）', () => {
  test.each<[Channel, string, string]>([
    ['inPerson', '2025-09-26', '（一）'],
    ['oralAssisted', '2025-09-26', '第二十九条'],
    ['signedMail', '2025-09-27', '（二）'],
    ['misrouted', '2025-09-27', '（二）'],
    ['plainMail', '2025-09-28', '（二）'],
    ['web', '2025-09-28', '（三）'],
    ['fax', '2025-09-28', '（三）'],
    ['email', '2025-09-28', '（三）'],
  ])('%s：%s，依据%s', (channel, day, article) => {
    expect(receivedOn(channel, arrival)).toBe(day)
    expect(channels[channel].article).toContain(article)
  })

  test('网上提交而未经双方确认，尚未收到', () => {
    expect(receivedOn('web', { submittedOn: '2025-09-27', confirmedOn: null })).toBeNull()
    expect(receivedOn('signedMail', { submittedOn: '2025-09-27' })).toBeNull()
  })
})
