import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

type Locked = { version?: string; optionalDependencies?: Record<string, string> }

/** npm leaves out what the registry at hand lacks, and then refuses its own lock file on every fresh clone. */
test('锁文件写明其他平台所需的每个可选包，否则 npm ci 拒绝安装', async () => {
  const file = new URL('../package-lock.json', import.meta.url)
  const { packages } = JSON.parse(await readFile(file, 'utf8')) as { packages: Record<string, Locked> }
  const isLocked = (from: string, name: string) => {
    const folders = from.split('/node_modules/').map((_, index, all) => all.slice(0, index + 1).join('/node_modules/'))
    return ['', ...folders].some((folder) => `${folder}/node_modules/${name}`.replace(/^\//, '') in packages)
  }
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(from, name)),
  )
  expect(missing).toEqual([])
  expect(Object.entries(packages).filter(([path, { version }]) => path !== '' && !version)).toEqual([])
})
