import { onTestFinished } from 'vitest'
import { db } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import { now, setClock } from '#platform/clock.server.ts'
import { createMailer } from '#platform/mailer.server.ts'
import type { Hall } from '../../support/hall.ts'
import { type SmtpTemper, startSmtp } from '../../support/smtp.ts'
import { anInvitation } from '../../support/thread.ts'

// Letters that wait for the postman, and servers of every temper to take them to.

export const from = 'Rembug <rembug@kedirikota.go.id>'
/** Short, for servers that are not there. */
const impatient = {
  dnsTimeout: 500,
  connectionTimeout: 500,
  greetingTimeout: 200,
  socketTimeout: 500,
  total: 1000,
}
export const nowhere = createMailer('smtp://127.0.0.1:9', from, impatient)

/** A server on the premises; `hasty` gives it little time to answer. */
export async function aServer(temper: SmtpTemper = 'accept', hasty = temper === 'hang') {
  const smtp = await startSmtp(temper)
  onTestFinished(smtp.stop)
  const limits = hasty ? impatient : undefined
  return { ...smtp, mailer: createMailer(smtp.url, from, limits) }
}

export async function aLetter(hall: Hall, more: object = {}) {
  const invitation = await anInvitation(hall.forum, { email: 'tamu@contoh.id' })
  const mail = await db.outgoingMail.create({
    data: {
      organizationId: hall.admin.organizationId,
      id: newId(),
      forumId: hall.forum.id,
      invitationId: invitation.id,
      recipient: 'tamu@contoh.id',
      subject: 'Undangan',
      body: 'Bapak/Ibu diundang.',
      nextAttemptAt: now(),
      ...more,
    },
  })
  return { id: mail.id, invitation }
}

export const mailOf = ({ id }: { id: string }) =>
  db.outgoingMail.findFirstOrThrow({ where: { id } })
export const invitationOf = (letter: { invitation: { id: string } }) =>
  db.invitation.findFirstOrThrow({ where: { id: letter.invitation.id } })
/** Moves the clock on, until `backToNow`. */
export function minutesLater(minutes: number) {
  const moment = new Date(now().getTime() + minutes * 60_000)
  restore = setClock(moment)
}

let restore = () => {}
export const backToNow = () => restore()
