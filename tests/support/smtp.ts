import { writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/**
 * `refuse` and `greylist` say no to recipients (550 for good, 451 for now); `hang` says nothing; `swallow` takes
 * a letter in and never says that it has; `hang-up` breaks off before the letter; `postpone-data` says 451 after it.
 */
export type SmtpTemper =
  | 'accept'
  | 'refuse'
  | 'greylist'
  | 'refuse-data'
  | 'require-password'
  | 'hang'
  | 'swallow'
  | 'hang-up'
  | 'postpone-data'

export type ReceivedMail = { from: string; to: string[]; raw: string }

/**
 * A real SMTP server on a free port that keeps what it accepts in `mails`, and as files in `folder`
 * for other processes to read.
 */
export async function startSmtp(first: SmtpTemper = 'accept', folder?: string) {
  if (first === 'hang') return startSilentServer()

  let temper: SmtpTemper = first
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: temper !== 'require-password',
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth: (_auth, _session, callback) => callback(refusal(535, 'Wrong password')),
    onRcptTo(_address, _session, callback) {
      if (temper === 'refuse') return callback(refusal(550, 'No such mailbox'))
      if (temper === 'greylist') return callback(refusal(451, 'Greylisted, try again'))
      if (temper === 'hang-up') {
        for (const connection of server.connections) connection.close()
        return
      }
      callback()
    },
    async onData(stream, { envelope }, callback) {
      const raw = await text(stream)
      if (temper === 'refuse-data') return callback(refusal(554, 'Looks like spam'))
      if (temper === 'postpone-data') return callback(refusal(451, 'Try again later'))
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw })
      if (temper === 'swallow') return
      if (folder) await writeFile(join(folder, `${String(mails.length).padStart(5, '0')}.eml`), raw)
      callback()
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))

  return {
    url: urlOf(server.server.address()),
    mails,
    /** Changes its mood, but for the password it asks and for silence. */
    become(now: Exclude<SmtpTemper, 'hang' | 'require-password'>) {
      temper = now
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** Accepts the connection and never greets. */
async function startSilentServer() {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => sockets.add(socket.on('error', () => {})))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const mails: ReceivedMail[] = []

  return {
    url: urlOf(server.address()),
    mails,
    become() {
      throw new Error('A server that never spoke has no mood to change')
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const refusal = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode })

function urlOf(address: ReturnType<ReturnType<typeof createServer>['address']>) {
  if (typeof address !== 'object' || !address) throw new Error('The mail server did not start')
  return `smtp://127.0.0.1:${address.port}`
}
