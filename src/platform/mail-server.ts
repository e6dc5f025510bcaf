import { createTransport } from 'nodemailer'
import { readConfig } from './config.ts'

/** The mail server, and what its answers mean. */

export type Outgoing = {
  id: string
  from: string | null
  to: string
  subject: string
  text: string
  enclosed: readonly { name: string; bytes: Uint8Array }[]
}

/** Without one that is set: the account at the mail server, or an address of the site that nobody reads. */
function senderOf(smtp: string, origin: string | null): string {
  const account = decodeURIComponent(new URL(smtp).username)
  return account.includes('@') ? account : `noreply@${new URL(origin ?? smtp).hostname}`
}

/** Why a mail was not sent, in codes only: a server's words repeat the address. */
export class NotSent extends Error {
  /** `later` may be tried again, `never` not; null: it may have gone out all the same. */
  readonly again: 'later' | 'never' | null
  constructor(code: string, again: NotSent['again']) {
    super(code)
    this.again = again
  }
}

/** Nodemailer's own account of a session: after the command DATA a lost connection leaves open what the server did. */
function watcher() {
  const seen = { data: false }
  const see = (entry: { tnx?: string }, message = '') => {
    if (entry.tnx === 'client' && message.trim() === 'DATA') seen.data = true
  }
  return { seen, logger: { trace: see, debug: see, info: see, warn: see, error: see, fatal: see, level: () => {} } }
}

type SmtpError = { code?: string; responseCode?: number }

function failureOf({ code = 'UNKNOWN', responseCode }: SmtpError, data: boolean): NotSent {
  if (!responseCode) return new NotSent(code, data ? null : 'later')
  return new NotSent(`${code} ${responseCode}`, responseCode >= 500 && code !== 'EAUTH' ? 'never' : 'later')
}

export async function sendBySmtp({ id, from, to, subject, text, enclosed }: Outgoing): Promise<void> {
  const { smtp, origin } = readConfig()
  if (!smtp) throw new NotSent('ENOSERVER', 'later')
  const { seen, logger } = watcher()
  const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }
  const transport = createTransport({ url: smtp, transactionLog: true, logger, ...patience })
  try {
    await transport.sendMail({
      from: from ?? senderOf(smtp, origin),
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${id}@${new URL(origin ?? smtp).hostname}>`, // the same at every attempt: a doubled mail shows as one
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: enclosed.map(({ name, bytes }) => ({ filename: name, content: Buffer.from(bytes) })),
    })
  } catch (thrown) {
    throw failureOf(thrown as SmtpError, seen.data)
  } finally {
    transport.close()
  }
}
