import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { undoSchema, walkInSchema } from '#domain/attendance/attendance.schema.ts'
import {
  findAttendee,
  listAttendance,
  readAttendanceSheet,
  searchGuests,
} from '#domain/attendance/attendance.server.ts'
import { checkInByName } from '#domain/attendance/check-in.server.ts'
import { undoAttendance } from '#domain/attendance/undo.server.ts'
import { recordWalkIn } from '#domain/attendance/walk-in.server.ts'
import { answerInvitation, findGuest } from '#domain/forum/guest.server.ts'
import { answerSchema } from '#domain/forum/invitation.schema.ts'
import { inviteStakeholders } from '#domain/forum/invitation.server.ts'
import { listInvitations } from '#domain/forum/invitation-list.server.ts'
import { sendInvitations } from '#domain/forum/invitation-mail.server.ts'
import { newId } from '#domain/id.ts'
import { deliverDueMails } from '#domain/mail/delivery.server.ts'
import { listOutbox } from '#domain/mail/outbox.server.ts'
import { createMailer } from '#platform/mailer.server.ts'
import { aHall, eventsAbout } from '../../support/hall.ts'
import { hostileStrings } from '../../support/hostile-strings.ts'
import { startSmtp } from '../../support/smtp.ts'
import { anAttendance, anInvitation, aStakeholder } from '../../support/thread.ts'

/** One line is kept but for the space around it; several lines but for the kind of line end. */
const oneLine = (typed: string) => typed.trim().toWellFormed()
const lines = (typed: string) => typed.replaceAll('\r\n', '\n').toWellFormed()

test('an answer’s names and note come back exactly as typed', async () => {
  const hall = await aHall()
  const { id, token } = await anInvitation(hall.forum)
  let kept = 0
  for (const typed of hostileStrings(8)) {
    const parsed = answerSchema.safeParse({
      answer: 'REPRESENTED',
      representativeName: typed.slice(0, 120),
      representativePosition: typed.slice(0, 120),
      note: typed.slice(0, 500),
    })
    if (!parsed.success) {
      expect(parsed.error.issues.every(({ message }) => message.length > 0)).toBe(true)
      continue
    }
    await answerInvitation(hall.visitor, token, parsed.data)

    const guest = await findGuest(hall.visitor, token)
    expect(guest).toMatchObject({
      representativeName: oneLine(typed.slice(0, 120)),
      representativePosition: oneLine(typed.slice(0, 120)),
      answerNote: lines(typed.slice(0, 500)),
    })
    const { rows } = await listInvitations(hall.organizer, hall.forum, { cursor: {} })
    expect(rows).toMatchObject([{ id, answerNote: guest.answerNote }])
    kept += 1
  }
  expect(kept).toBeGreaterThan(5)
}, 120_000)

test('a walk-in’s name and institution come back exactly as typed, on the list, the sheet and their page', async () => {
  const hall = await aHall({ status: 'IN_SESSION' })
  const names: string[] = []
  for (const typed of hostileStrings(8)) {
    const parsed = walkInSchema.safeParse({
      id: newId(),
      groupId: hall.group.id,
      name: typed.slice(0, 120),
      institution: typed.slice(0, 160),
      phone: typed.slice(0, 40),
    })
    if (!parsed.success) continue
    const { token } = await recordWalkIn(hall.facilitator, hall.forum.id, parsed.data)
    const name = oneLine(typed.slice(0, 120))
    names.push(name)

    expect(await findAttendee(hall.visitor, token)).toMatchObject({ name })
    const { rows } = await listAttendance(hall.facilitator, hall.forum, {})
    expect(rows.find(({ id }) => id === parsed.data.id)).toMatchObject({
      name,
      institution: oneLine(typed.slice(0, 160)),
    })
  }
  const { rows } = await readAttendanceSheet(hall.admin, hall.forum.id)
  expect(rows.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
}, 120_000)

test('a hostile reason of an undoing is on record as typed', async () => {
  const hall = await aHall({ status: 'IN_SESSION' })
  for (const typed of hostileStrings(2)) {
    const parsed = undoSchema.safeParse({ reason: typed.slice(0, 300) })
    if (!parsed.success) continue
    const { id } = await anAttendance(hall.forum)
    await undoAttendance(hall.facilitator, hall.forum.id, id, parsed.data)
    expect(await eventsAbout(id)).toMatchObject([
      { details: { reason: lines(typed.slice(0, 300)) } },
    ])
  }
}, 60_000)

test('hostile guests are invited, written to, found and let in under the name they have', async () => {
  const smtp = await startSmtp()
  const hall = await aHall({ status: 'IN_SESSION' })
  const names = hostileStrings(2)
    .map((typed) => oneLine(typed.slice(0, 120)).replaceAll('\0', ''))
    .filter((name) => name !== '')
  const ids: string[] = []
  for (const name of names)
    ids.push((await aStakeholder(hall.admin, { name, email: 'tamu@contoh.id' })).id)
  await inviteStakeholders(hall.organizer, hall.forum.id, { stakeholderIds: ids })
  await sendInvitations(hall.organizer, hall.forum.id)
  expect(await deliverDueMails(createMailer(smtp.url, 'Rembug <rembug@x.id>'))).toBe(names.length)
  await smtp.stop()

  for (const { to, raw } of smtp.mails) {
    expect(to).toEqual(['tamu@contoh.id'])
    const [head = ''] = raw.split('\r\n\r\n', 1)
    expect(head).not.toMatch(/^bcc:/im)
  }
  const outbox = await listOutbox(hall.organizer, { statuses: ['SENT'], cursor: {} })
  expect(outbox.rows.length).toBe(Math.min(25, names.length))

  const invitations = await db.invitation.findMany({ where: { forumId: hall.forum.id } })
  for (const { id, name } of invitations) {
    const found = await searchGuests(hall.facilitator, hall.forum, name)
    expect(found.length).toBeGreaterThan(0)
    const checkIn = await checkInByName(hall.facilitator, hall.forum.id, id)
    expect(checkIn).toMatchObject({ outcome: 'recorded', name })
  }
  expect(invitations.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
}, 120_000)
