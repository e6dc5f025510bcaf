import { answerJobs } from '../../../platform/confined-child.ts'

/** A reader that takes all memory, on its heap or beside it; or tries what it may not. */
answerJobs(async ({ paper }: { paper: { name: string } }) => {
  const hoard: unknown[] = []
  if (paper.name === 'heap') for (;;) hoard.push(Array.from({ length: 100_000 }, (_, n) => ({ n })))
  if (paper.name === 'buffers') for (;;) hoard.push(new Uint8Array(50_000_000).fill(1))
  // biome-ignore lint/style/noRestrictedGlobals: plays a reader taken over by what it reads
  const { exit, env } = process
  if (paper.name === 'exit') exit(3)
  const tried = await Promise.allSettled([
    import('node:fs/promises').then((fs) => fs.writeFile('/tmp/gongkai-was-here', '')),
    import('node:fs/promises').then((fs) => fs.readFile('/etc/passwd')),
    import('node:child_process').then((child) => child.execFileSync('true')),
  ])
  return { tried: tried.map(({ status }) => status), environment: Object.keys(env) }
})
