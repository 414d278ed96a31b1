import { setTimeout as wait } from 'node:timers/promises'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { recordAll } from '#domain/event/event.server.ts'
import type { Action } from '#domain/event/event.ts'
import { deriveNotices } from '#domain/notice/derivation.server.ts'
import { sendDigests } from '#domain/notice/digest.server.ts'
import type { NoticeKind, NoticeWay } from '#domain/notice/notice.ts'
import { now, setClock } from '#platform/clock.server.ts'
import { aForum, anActor, anOrganization, aUnit } from '../../support/factories.ts'
import { aFeedback, aFollowUp, gather } from '../../support/thread.ts'

let restore = () => {}
/** The clock as it really is again. */
export const resetClock = () => restore()
/** The clock at that moment. */
export const clockAt = (moment: string | Date) => {
  restore = setClock(new Date(moment))
}

export type Place = Awaited<ReturnType<typeof aPlace>>

/** A unit with its people, a forum, and the means to say and promise things there. */
export async function aPlace(timeZone = 'Asia/Jakarta') {
  const organization = await anOrganization()
  await db.organization.update({ where: { id: organization.id }, data: { timeZone } })
  const admin = await anActor('ADMIN', { organization })
  const unit = await aUnit(admin, { name: 'Dinas Kependudukan' })
  const own = { organization, unitId: unit.id }
  const forum = await aForum(admin, { unitId: unit.id, year: 2026, status: 'FOLLOW_UP' })
  return {
    ...{ admin, unit, forum, organization, organizationId: organization.id },
    organizer: await anActor('ORGANIZER', own),
    owner: await anActor('ACTION_OWNER', own),
    outsider: await anActor('ORGANIZER', { organization, unitId: (await aUnit(admin)).id }),
    /** Somebody says something, with an address unless they leave none. */
    said: (email: string | null, more: Parameters<typeof aFeedback>[1] = {}) =>
      anInput(forum, email, more),
    promised: async (inputs: Array<{ id: string }>, more: Parameters<typeof aFollowUp>[1] = {}) => {
      const promise = await aFollowUp(forum, {
        ...{ status: 'AGREED', agreedAt: now(), ...more },
      })
      await gather(promise, ...inputs)
      return promise
    },
  }
}

async function anInput(
  forum: Parameters<typeof aFeedback>[0],
  email: string | null,
  more: Parameters<typeof aFeedback>[1],
) {
  const input = await aFeedback(forum, { identity: 'NAMED', ...more })
  const { organizationId } = forum
  await db.feedbackSubmitter.create({
    data: { organizationId, feedbackId: input.id, name: 'Warga', email },
  })
  return input
}

/** Something happened, done by the actor or by the app itself. */
export function happened(
  { organizationId }: { organizationId: string },
  action: Action,
  subject: { id: string },
  { by, details }: { by?: StaffActor; details?: Record<string, string> } = {},
) {
  const actor = by ?? ({ kind: 'SYSTEM', organizationId } as const)
  return db.$transaction((tx) => recordAll(tx, actor, action, [{ id: subject.id, details }]))
}

/** The follower runs, as soon as what happened lies in the past: moments are stored in milliseconds, rounded. */
export async function derive({ organizationId: only }: { organizationId: string }) {
  await wait(3)
  await deriveNotices({ only, restMs: 0 })
}

export const digest = ({ organizationId: only }: { organizationId: string }) =>
  sendDigests({ only })

export const noticesIn = ({ organizationId }: { organizationId: string }) =>
  db.notice.findMany({ where: { organizationId }, orderBy: { id: 'asc' } })

export const kindsTo = async ({ organizationId, membershipId }: StaffActor) =>
  (
    await db.notice.findMany({
      where: { organizationId, membershipId },
      orderBy: { id: 'asc' },
    })
  ).map(({ kind }) => kind)

export const readerOf = ({ organizationId }: { organizationId: string }, address: string) =>
  db.noticeReader.findUniqueOrThrow({
    where: { organizationId_address: { organizationId, address } },
  })

/** Letters of the organization, or those to one address, in their order. */
export const lettersOf = ({ organizationId }: { organizationId: string }, recipient?: string) =>
  db.outgoingMail.findMany({
    where: { organizationId, ...(recipient && { recipient }) },
    orderBy: { id: 'asc' },
  })

export const emailOf = async ({ userId }: StaffActor) =>
  (await db.user.findUniqueOrThrow({ where: { id: userId } })).email

/** How a member wants to be told of a kind. */
export const chooses = (
  { organizationId, membershipId }: StaffActor,
  kind: NoticeKind,
  way: NoticeWay,
) =>
  db.noticeChoice.upsert({
    where: { organizationId_membershipId_kind: { organizationId, membershipId, kind } },
    create: { organizationId, membershipId, kind, way },
    update: { way },
  })
