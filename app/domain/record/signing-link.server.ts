import { randomBytes } from 'node:crypto'
import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import { env } from '#platform/env.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { hashOf } from '../access/session.server.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { findForum, forumScope } from '../forum/forum.server.ts'
import { knownId, newId } from '../id.ts'
import { queueMails } from '../mail/outbox.server.ts'
import type { LinkMailInput } from './record.schema.ts'
import { linkMinutes, type SigningDevice } from './record.ts'
import { signingMail } from './signing-text.ts'

/**
 * A link to the signing page of one signatory, given back once: the database knows its hash. A new link to a
 * phone ends those before it.
 */
export async function makeSigningLink(
  actor: StaffActor,
  forumId: string,
  signatoryId: string,
  device: SigningDevice,
) {
  authorize(actor, 'forum.open')
  return db.$transaction(async (tx) => {
    const signatory = await findOpenSignatory(tx, actor, forumId, signatoryId)
    return { signatory, ...(await newLink(tx, actor, signatory, device)) }
  })
}

/** Sends the link by e-mail; nobody reads it in the outbox. */
export async function mailSigningLink(
  actor: StaffActor,
  forumId: string,
  signatoryId: string,
  { email }: LinkMailInput,
) {
  authorize(actor, 'forum.open')
  return db.$transaction(async (tx) => {
    const signatory = await findOpenSignatory(tx, actor, forumId, signatoryId)
    const { organizationId, id, name } = signatory
    const { url } = await newLink(tx, actor, signatory, 'PHONE')
    await tx.recordSignatory.update({
      where: { organizationId_id: { organizationId, id } },
      data: { email },
    })
    const letter = signingMail({ name, forum: signatory.record.forum, url })
    const mail = { invitationId: null, forumId, recipient: email, calendar: null, isPrivate: true }
    await queueMails(tx, actor, [{ ...mail, ...letter }])
    return signatory
  })
}

/** Ends every link of a signatory: a lost phone, a wrong number. */
export async function revokeSigningLinks(actor: StaffActor, forumId: string, signatoryId: string) {
  authorize(actor, 'forum.open')
  return db.$transaction(async (tx) => {
    const signatory = await findSignatory(actor, forumId, signatoryId, tx)
    const count = await endLinks(tx, signatory)
    if (count === 0) throw new RuleViolation('form', m.record_error_no_link())
    const subject = { id: signatory.id, forumId }
    await record(tx, actor, 'signing-link.revoked', subject, { name: signatory.name })
    return signatory
  })
}

/** Somebody who is to sign a version of the forum's Berita Acara, with their links that still work. */
export async function findSignatory(
  actor: StaffActor,
  forumId: string,
  id: string | undefined,
  from: Tx = db,
) {
  authorize(actor, 'forum.open')
  const signatory = await from.recordSignatory.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(id, m.record_signatory()),
      record: { forum: { id: knownId(forumId, 'Forum'), AND: forumScope(actor) } },
    },
    relationLoadStrategy: 'join',
    select: signatorySelection(now()),
  })
  if (!signatory) throw notFound(m.record_signatory())
  return signatory
}

const signatorySelection = (moment: Date) =>
  ({
    ...{ organizationId: true, id: true, name: true, role: true, element: true },
    ...{ phone: true, email: true, refusedAt: true, refusalReason: true },
    signature: { select: { signedAt: true } },
    links: {
      where: { revokedAt: null, expiresAt: { gt: moment } },
      orderBy: { createdAt: 'desc' },
      take: 20,
      select: { id: true, device: true, createdByName: true, expiresAt: true },
    },
    record: {
      select: {
        ...{ id: true, number: true, version: true, supersededAt: true },
        forum: { select: { id: true, theme: true, timeZone: true } },
        organization: { select: { slug: true } },
      },
    },
  }) as const

type Signatory = Awaited<ReturnType<typeof findSignatory>>

async function findOpenSignatory(tx: Tx, actor: StaffActor, forumId: string, id: string) {
  await findForum(actor, forumId, tx)
  const signatory = await findSignatory(actor, forumId, id, tx)
  if (signatory.signature) throw new RuleViolation('form', m.record_error_signed_already())
  if (signatory.record.supersededAt) throw new RuleViolation('form', m.record_error_replaced())
  return signatory
}

async function newLink(tx: Tx, actor: StaffActor, signatory: Signatory, device: SigningDevice) {
  const { organizationId, id: signatoryId, record: paper } = signatory
  if (device === 'PHONE') await endLinks(tx, signatory, device)
  const token = randomBytes(16).toString('base64url')
  const expiresAt = new Date(now().getTime() + linkMinutes[device] * 60_000)
  await tx.signingLink.create({
    data: {
      ...{ organizationId, id: newId(), signatoryId, device, expiresAt },
      ...{ keyHash: hashOf(token), createdByName: actor.name, createdAt: now() },
    },
  })
  const subject = { id: signatoryId, forumId: paper.forum.id }
  await record(tx, actor, 'signing-link.created', subject, { name: signatory.name, way: device })
  const path = `/${paper.organization.slug}/tanda-tangan/${token}`
  return { token, path, url: `${env.BASE_URL}${path}` }
}

async function endLinks(tx: Tx, { organizationId, id }: Signatory, device?: SigningDevice) {
  const { count } = await tx.signingLink.updateMany({
    where: {
      ...{ organizationId, signatoryId: id, revokedAt: null, expiresAt: { gt: now() } },
      ...(device && { device }),
    },
    data: { revokedAt: now() },
  })
  return count
}
