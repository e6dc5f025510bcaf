import { createServer, type Socket } from 'node:net'

/** A mail server that keeps what it is sent, or behaves badly as told. */

type Manner = 'accept' | 'refuse' | 'busy' | 'hangUp'
export type TestMailServer = { url: string; mails: string[]; manner: Manner; close(): Promise<void> }

const refusals: Partial<Record<Manner, string>> = { refuse: '550 no such mailbox', busy: '451 try again later' }

/** One session of RFC 5321, as far as a sender of ours goes. */
function session(socket: Socket, server: TestMailServer) {
  let [mail, inData, rest] = ['', false, '']
  const say = (line: string) => socket.write(`${line}\r\n`)
  const hear = (line: string) => {
    if (inData) {
      if (line !== '.') {
        mail += `${line}\n`
        return
      }
      inData = false
      server.mails.push(mail)
      mail = ''
      if (server.manner === 'hangUp') socket.destroy()
      else say('250 kept')
      return
    }
    const command = line.slice(0, 4).toUpperCase()
    if (command === 'EHLO') say('250 test')
    else if (command === 'RCPT') say(refusals[server.manner] ?? '250 ok')
    else if (command === 'QUIT') socket.end('221 bye\r\n')
    else if (command === 'DATA') {
      inData = true
      say('354 go on')
    } else say('250 ok')
  }
  say('220 test')
  socket.on('error', () => {})
  socket.setEncoding('utf8').on('data', (chunk) => {
    const lines = `${rest}${chunk}`.split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
}

export async function testMailServer(): Promise<TestMailServer> {
  const sockets = new Set<Socket>()
  const listener = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)))
    session(socket, server)
  })
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done))
  const { port } = listener.address() as { port: number }
  const close = () =>
    new Promise<void>((done) => {
      for (const socket of sockets) socket.destroy()
      listener.close(() => done())
    })
  const server: TestMailServer = { url: `smtp://127.0.0.1:${port}`, mails: [], manner: 'accept', close }
  return server
}
