import { expect, test } from 'vitest'
import { isTheme, themeClasses, themeNames } from './themes.ts'

test('主题分类两级 22 类，代码由类和位次组成', () => {
  expect(themeClasses).toHaveLength(22)
  expect(themeNames['0201']).toBe('综合政务\\政务公开')
  expect(themeNames['1706']).toMatch(/^民政、扶贫、救灾\\/)
  expect([isTheme('22'), isTheme('0299')]).toEqual([true, false])
})
