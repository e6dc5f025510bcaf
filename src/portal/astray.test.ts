import { expect, test } from 'vitest'
import { likelyPages, wordsOf } from './astray.ts'
import { paths } from './paths.ts'

test.each([
  ['/zwgk/zfxxgkzn/index.html', [paths.disclosure, paths.guide]],
  ['/xxgk/fdzdgknr/czxx/202303/t20230301_1234.htm', [paths.disclosure, paths.items]],
  ['/ysqgk.jsp', [paths.apply]],
  ['/Documents/abc', [paths.documents]],
  ['/wp-admin/setup', []],
  ['/guide', []],
])('旧网址或写错的网址 %s：想找的可能是 %j', (path, hrefs) => {
  expect(likelyPages(path).map(({ href }) => href)).toEqual(hrefs)
})

test('网址里的中文作为搜索的词；编码坏了也不出错', () => {
  expect(wordsOf('/zwgk/%E6%83%A0%E4%BC%81%E6%94%BF%E7%AD%96.html')).toBe('惠企政策')
  expect(wordsOf('/政策文件/海澜政办〔2023〕1号')).toBe('政策文件 海澜政办〔2023〕1号')
  expect(wordsOf('/%E6%83')).toBe('')
  expect(wordsOf(`/${'长'.repeat(500)}`)).toHaveLength(60)
})
