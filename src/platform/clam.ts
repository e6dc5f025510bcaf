import { createConnection, type Socket } from 'node:net'
import { readConfig } from './config.ts'
import { log } from './log.ts'

/** A virus scanner, if the site has one: clamd's INSTREAM (GONGKAI_CLAMD = tcp://主机:3310 or unix:/路径). */

/** `scanned` false: none is configured. A scanner that is configured and does not answer refuses everything. */
export type Scan = { scanned: boolean } | { problem: string }

const chunk = 64 * 1024
const patience = 30_000

function connect(address: string): Socket {
  if (address.startsWith('unix:')) return createConnection(address.slice('unix:'.length))
  const { hostname, port } = new URL(address)
  return createConnection({ host: hostname, port: Number(port || 3310) })
}

const lengthOf = (bytes: number) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

function* framed(bytes: Uint8Array) {
  yield Buffer.from('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += chunk) {
    const part = bytes.subarray(at, at + chunk)
    yield lengthOf(part.length)
    yield part
  }
  yield lengthOf(0)
}

function ask(address: string, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(address)
    let answer = ''
    socket.setTimeout(patience, () => socket.destroy(new Error('clamd does not answer')))
    socket.on('error', reject)
    socket.on('data', (data) => {
      answer += data.toString('latin1')
    })
    socket.on('close', () => resolve(answer.replace(/\0.*$/s, '').trim()))
    for (const part of framed(bytes)) socket.write(part)
  })
}

export async function scan(bytes: Uint8Array, address = readConfig().clamd): Promise<Scan> {
  if (!address) return { scanned: false }
  const answer = await ask(address, bytes).catch((error: Error) => error.message)
  if (/^stream: OK$/.test(answer)) return { scanned: true }
  if (/ FOUND$/.test(answer)) return { problem: '没有通过病毒检查，请先查杀病毒后再上传' }
  log.error({ answer: answer.slice(0, 200) }, 'clamd did not scan an upload')
  return { problem: '暂时无法完成病毒检查，请稍后再试；多次不成，请联系本机关' }
}
