import { unzipSync } from 'fflate'
import { hashOf, noPrevious } from '../../platform/acts.ts'
import { sm3 } from '../../platform/hash.ts'
import type { Problem } from '../../platform/seals.ts'
import { type ActLine, actLine, type Manifest, manifest } from './manifest.ts'

/** An archive package held against itself: no database, no site, only what it says. */

export type Verified = { manifest: Manifest | null; acts: ActLine[]; digest: string; problems: Problem[] }
type Parts = Record<string, Uint8Array>

const largest = 1024 ** 3
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

function unpacked(bytes: Uint8Array): Parts | null {
  let total = 0
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        if (total > largest) throw new Error('too large')
        return true
      },
    })
  } catch {
    return null
  }
}

function manifestIn(parts: Parts): Manifest | null {
  try {
    return manifest.parse(JSON.parse(text(parts['manifest.json'] ?? new Uint8Array())))
  } catch {
    return null
  }
}

function fileProblems(parts: Parts, { files }: Manifest): Problem[] {
  const listed = new Set(files.map(({ path }) => path))
  const wrong = files.flatMap(({ path, sm3: expected }): Problem[] => {
    const bytes = parts[path]
    if (!bytes) return [{ about: path, message: '清单里有，包里没有' }]
    return sm3(bytes) === expected ? [] : [{ about: path, message: '内容与清单的 SM3 不符，之后被改动过' }]
  })
  const added = Object.keys(parts).filter(
    (path) => path !== 'manifest.json' && !listed.has(path) && !path.endsWith('/'),
  )
  return [...wrong, ...added.map((path) => ({ about: path, message: '清单里没有，是后来放进去的' }))]
}

function actsIn(parts: Parts): ActLine[] | null {
  try {
    const lines = text(parts['acts.jsonl'] ?? new Uint8Array()).split('\n')
    return lines.filter((line) => line !== '').map((line) => actLine.parse(JSON.parse(line)))
  } catch {
    return null
  }
}

function chainProblems(acts: readonly ActLine[], { chain, subject }: Manifest): Problem[] {
  const about = (seq: number) => `第${seq}项行为`
  const problems = acts.flatMap((line, index): Problem[] => {
    const { previousHash, hash, ...record } = line
    const before = acts[index - 1]?.hash ?? noPrevious
    if (record.subjectId !== subject.id || record.subjectKind !== subject.kind)
      return [{ about: about(line.seq), message: '不是这件申请的行为' }]
    if (line.seq !== index + 1) return [{ about: about(line.seq), message: `应为第${index + 1}项，中间缺少或多出行为` }]
    if (previousHash !== before) return [{ about: about(line.seq), message: '与前一项行为接不上' }]
    return hash === hashOf(record, previousHash)
      ? []
      : [{ about: about(line.seq), message: '内容与其校验值不符，之后被改动过' }]
  })
  const tip = acts.at(-1)?.hash ?? noPrevious
  const ended = acts.length === chain.acts && tip === chain.tip
  return ended ? problems : [...problems, { about: '行为链', message: '末端与清单不符，缺少或多出行为' }]
}

function sealProblems(parts: Parts, { seals }: Manifest, acts: readonly ActLine[]): Problem[] {
  return seals.flatMap(({ id, previousHash, hash, actCount, hashes }): Problem[] => {
    const about = `第${id}号封存`
    if (hashes === null) return []
    const lines = text(parts[hashes] ?? new Uint8Array())
      .split('\n')
      .filter((line) => line !== '')
    if (lines.length !== actCount) return [{ about, message: `应有${actCount}项行为，列出${lines.length}项` }]
    if (lines.reduce((before, line) => sm3(before + line), previousHash) !== hash)
      return [{ about, message: '所列行为推不出封存值' }]
    return acts.some((act) => lines.includes(act.hash)) ? [] : [{ about, message: '其中没有这件申请的行为' }]
  })
}

export function verifyArchive(bytes: Uint8Array): Verified {
  const digest = sm3(bytes)
  const parts = unpacked(bytes)
  const fails = (about: string, message: string) => ({
    manifest: null,
    acts: [],
    digest,
    problems: [{ about, message }],
  })
  if (!parts) return fails('归档包', '打不开：不是 ZIP 文件，或者不完整')
  const said = manifestIn(parts)
  if (!said) return fails('manifest.json', '不是本平台的归档包，或清单被改动过')
  const acts = actsIn(parts)
  if (!acts) return { ...fails('acts.jsonl', '行为记录读不出来，被改动过'), manifest: said }
  const problems = [...fileProblems(parts, said), ...chainProblems(acts, said), ...sealProblems(parts, said, acts)]
  return { manifest: said, acts, digest, problems }
}
