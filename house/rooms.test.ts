import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const folders = (path: string) => readdirSync(path).filter((name) => statSync(`${path}/${name}`).isDirectory())
const rooms = folders('src')
const isSource = (name: string) => /\.(ts|tsx)$/.test(name) && !/\.(test|generated)\.|\.d\.ts$/.test(name)
const sources = readdirSync('.', { recursive: true, encoding: 'utf8' }).filter(
  (path) => /^(src|bin|journeys|bench|house)\//.test(path) && isSource(path),
)
const lines = (path: string) => readFileSync(path, 'utf8').split('\n').length - 1

describe('every room', () => {
  test.each(rooms)('%s has something in it and a one-page README', (room) => {
    expect(readdirSync(`src/${room}`).some(isSource) || folders(`src/${room}`).length > 0).toBe(true)
    expect(existsSync(`src/${room}/README.md`), `src/${room}/README.md is missing`).toBe(true)
    expect(lines(`src/${room}/README.md`)).toBeLessThanOrEqual(120)
  })

  const roomsWithActs = rooms.filter((room) => existsSync(`src/${room}/acts`))
  test.each(roomsWithActs)('%s names each of its acts in its README', (room) => {
    const readme = readFileSync(`src/${room}/README.md`, 'utf8')
    const acts = readdirSync(`src/${room}/acts`).filter((name) => isSource(name) && name !== 'index.ts')
    expect(acts.length).toBeGreaterThan(0)
    const unnamed = acts.map((file) => file.replace('.ts', '')).filter((act) => !readme.includes(camel(act)))
    expect(unnamed).toEqual([])
  })
})

describe('a file is a page', () => {
  test('no source file is longer than 300 lines', () => {
    expect(sources.filter((path) => lines(path) > 300)).toEqual([])
  })

  test('half of the source files are at most 70 lines long', () => {
    const lengths = sources.map(lines).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(70)
  })
})

const camel = (file: string) => file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
