import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { anyHouse } from './load.ts'

const agent = new Agent({ keepAlive: true })

/** A page exactly as it travels: not unpacked. */
export const fetchedAs = (address: string, headers: Record<string, string> = {}) =>
  new Promise<{ headers: IncomingHttpHeaders; body: Buffer; status: number }>((done, fail) => {
    const sent = request(address, { agent, headers: { ...headers, 'x-forwarded-for': anyHouse() } }, async (answer) => {
      const body = Buffer.concat(await answer.toArray())
      done({ headers: answer.headers, body, status: answer.statusCode ?? 0 })
    })
    sent.on('error', fail).end()
  })
