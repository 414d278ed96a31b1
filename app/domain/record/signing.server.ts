import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { ParticipantActor, PublicActor } from '../access/actor.ts'
import { hashOf } from '../access/session.server.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { holdForumForChange } from '../forum/forum.server.ts'
import { completeRecord } from './completion.server.ts'
import type { SignatureInput } from './record.schema.ts'
import { holdLatest } from './revision.server.ts'
import { drawnSignature } from './signature-path.ts'

export type Signing = Awaited<ReturnType<typeof findSigning>>

/** What a signing link opens: one signatory of one version; 404 for a link that opens nothing. */
export async function findSigning(
  { organizationId }: PublicActor,
  token: string | undefined,
  from: Tx = db,
) {
  if (!token || !/^[\w-]{22}$/.test(token)) throw notFound()
  const link = await from.signingLink.findUnique({
    where: { organizationId_keyHash: { organizationId, keyHash: hashOf(token) } },
    relationLoadStrategy: 'join',
    select: linkSelection,
  })
  if (!link) throw notFound()
  const { signatory, ...rest } = link
  return { ...rest, signatory, obstacle: obstacleOf(link), actor: actorOf(organizationId, link) }
}

const linkSelection = {
  ...{ device: true, expiresAt: true, revokedAt: true },
  signatory: {
    select: {
      ...{ organizationId: true, id: true, name: true, role: true, attendanceId: true },
      ...{ refusedAt: true, refusalReason: true },
      signature: { select: { signedAt: true, way: true } },
      record: {
        select: {
          ...{ id: true, forumId: true, number: true, version: true, sha256: true },
          ...{ supersededAt: true, signedAt: true },
          forum: { select: { theme: true, timeZone: true } },
        },
      },
    },
  },
} as const

type Link = {
  expiresAt: Date
  revokedAt: Date | null
  signatory: {
    name: string
    attendanceId: string | null
    signature: object | null
    record: { forumId: string; supersededAt: Date | null }
  }
}

export type Obstacle = 'SIGNED' | 'REPLACED' | 'ENDED'

/** Why nothing can be signed here (any more); null while it can. */
function obstacleOf({ signatory, revokedAt, expiresAt }: Link): Obstacle | null {
  if (signatory.signature) return 'SIGNED'
  if (signatory.record.supersededAt) return 'REPLACED'
  return revokedAt || expiresAt <= now() ? 'ENDED' : null
}

const actorOf = (organizationId: string, { signatory }: Link): ParticipantActor => ({
  ...{ kind: 'PARTICIPANT', organizationId, forumId: signatory.record.forumId },
  ...{ invitationId: null, attendanceId: signatory.attendanceId, name: signatory.name },
})

/**
 * Signs the version that was shown. The forum and its Berita Acara are held, so that of signatures from several
 * devices each counts, none twice, and the last one needed makes it whole. Who refused before may still sign.
 */
export async function sign(actor: PublicActor, token: string | undefined, input: SignatureInput) {
  return db.$transaction(async (tx) => {
    const { signing, forum, held } = await holdSigning(tx, actor, token)
    const { signatory, device } = signing
    if (input.sha256 !== held.sha256) throw new RuleViolation('form', m.record_error_other_paper())
    const { organizationId, id: signatoryId, name } = signatory
    const drawn = signatureOf(input, name)
    const at = { note: input.note, device, sha256: held.sha256, signedAt: now() }
    await tx.recordSignature.create({ data: { organizationId, signatoryId, ...drawn, ...at } })
    const { number, version } = held
    const changed = signatory.refusedAt && { afterRefusal: true }
    const details = { name, number, version, way: input.way, sha256: held.sha256, ...changed }
    const subject = { id: held.id, forumId: forum.id }
    await record(tx, signing.actor, 'official-record.signed', subject, details)
    return { complete: await completeRecord(tx, signing.actor, forum, held) }
  })
}

/** Forum, then Berita Acara, as whoever opens, replaces or completes one holds them; then the link is read again. */
export async function holdSigning(tx: Tx, actor: PublicActor, token: string | undefined) {
  const seen = await findSigning(actor, token, tx)
  const forum = await holdForumForChange(tx, seen.actor, seen.actor.forumId)
  const held = await holdLatest(tx, forum)
  const signing = await findSigning(actor, token, tx)
  if (signing.obstacle) throw new RuleViolation('form', obstacles[signing.obstacle]())
  if (held?.id !== signing.signatory.record.id)
    throw new RuleViolation('form', m.record_error_replaced())
  return { signing, forum, held }
}

const obstacles: Record<Obstacle, () => string> = {
  SIGNED: m.record_error_signed_already,
  REPLACED: m.record_error_replaced,
  ENDED: m.record_error_link_ended,
}

function signatureOf(input: SignatureInput, name: string) {
  if (input.way === 'DRAWN') {
    const drawn = drawnSignature(input.strokes)
    if ('path' in drawn) return { way: 'DRAWN' as const, path: drawn.path }
    throw new RuleViolation('strokes', problems[drawn.problem]())
  }
  if (!input.fullName || plain(input.fullName) !== plain(name))
    throw new RuleViolation('fullName', m.record_error_name({ name }))
  if (!input.agreed) throw new RuleViolation('agreed', m.record_error_agree())
  return { way: 'TYPED' as const, path: null }
}

const problems = {
  EMPTY: m.record_error_empty,
  DOT: m.record_error_dot,
  UNREADABLE: m.record_error_unreadable,
}

const plain = (name: string) => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
