import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { publicPage } from './cache.ts'

const page = new Hono().get('/search', publicPage, (c) =>
  c.html(
    '<a class="variant" href="/t/search">繁體</a><input type="hidden" name="back" value="/search"><a href="/t/search">',
  ),
)

test('换成繁体或者大字版，查的词和筛选的条件还在', async () => {
  const html = await (await page.request('/search?q=%E5%85%BB%E6%AE%96&year=2024')).text()
  expect(html).toContain('class="variant" href="/t/search?q=%E5%85%BB%E6%AE%96&amp;year=2024"')
  expect(html).toContain('name="back" value="/search?q=%E5%85%BB%E6%AE%96&amp;year=2024"')
  expect(html).toContain('<a href="/t/search">')
})

test('地址里的引号和替换记号不会改变页面', async () => {
  const html = await (await page.request(`/search?q="><script>$&'`)).text()
  expect(html).not.toContain('<script>')
  expect(html).toContain('?q=%22%3E%3Cscript%3E$&amp;%27')
})
