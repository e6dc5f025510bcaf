import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { scan } from './clam.ts'

let server: Server | null = null
afterEach(() => {
  server?.close()
  server = null
})

/** A clamd that reads one stream by the protocol and answers by its content. */
async function clamd(answer: (content: Buffer) => string | null): Promise<string> {
  server = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (data) => {
      received = Buffer.concat([received, data])
      const content = contentOf(received)
      if (!content) return
      const said = answer(content)
      if (said === null) socket.destroy()
      else socket.end(`${said}\0`)
    })
  })
  await new Promise<void>((listening) => server!.listen(0, '127.0.0.1', listening))
  return `tcp://127.0.0.1:${(server.address() as { port: number }).port}`
}

const command = 'zINSTREAM\0'
/** null until the empty chunk that ends the stream. */
function contentOf(received: Buffer): Buffer | null {
  const parts: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    if (at + 4 + length > received.length) return null
    parts.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

// The European test file that every scanner takes for a virus, cut so that none does here.
const virus = Buffer.from('X5O!P%@AP EICAR-STANDARD')

describe('病毒检查', () => {
  test('没有配置，跳过并说明没有查过', async () => {
    expect(await scan(virus, null)).toEqual({ scanned: false })
  })

  test('整份按块送去，一字不少', async () => {
    const bytes = Buffer.alloc(200_000, 7)
    let seen: Uint8Array = Buffer.alloc(0)
    const address = await clamd((content) => {
      seen = content
      return 'stream: OK'
    })
    expect(await scan(bytes, address)).toEqual({ scanned: true })
    expect(bytes.equals(seen)).toBe(true)
  })

  test('有病毒的，不收', async () => {
    const address = await clamd((content) => (content.includes('EICAR') ? 'stream: Eicar-Test FOUND' : 'stream: OK'))
    expect(await scan(virus, address)).toEqual({ problem: expect.stringContaining('没有通过病毒检查') })
  })

  test.each([
    ['查不了', async () => clamd(() => 'INSTREAM size limit exceeded. ERROR')],
    ['中途断开', async () => clamd(() => null)],
    ['连不上', async () => 'tcp://127.0.0.1:1'],
    ['套接字不在', async () => 'unix:/nowhere/clamd.sock'],
  ])('配置了而%s，一律不收，请人稍后再试', async (_, address) => {
    expect(await scan(virus, await address())).toEqual({ problem: expect.stringContaining('暂时无法完成病毒检查') })
  })
})
