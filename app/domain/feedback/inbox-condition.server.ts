import { Prisma } from '#db/generated/client.ts'
import type { Actor } from '../access/actor.ts'
import { unitScope } from '../access/policy.ts'
import type { InboxFilter } from './inbox.schema.ts'
import { orphanedFeedback } from './orphan.server.ts'
import { isPublicInput } from './publication.server.ts'
import { normalizeTrackingCode } from './tracking-code.ts'
import { everyFormQuery } from './word-forms.ts'

/** Of what words find no more than this is looked through. */
export const mostFound = 1000

/** What the filters ask of an input called `f`, within the actor's reach. */
export function inboxCondition(actor: Actor, filter: InboxFilter) {
  const { unitId } = unitScope(actor)
  const conditions = [
    Prisma.sql`f."organizationId" = ${actor.organizationId}::uuid`,
    unitId && Prisma.sql`f."unitId" = ${unitId}::uuid`,
    filter.cari && matches(filter.cari),
    filter.status && Prisma.sql`f."status" = ${filter.status}::"FeedbackStatus"`,
    filter.jenis && Prisma.sql`f."kind" = ${filter.jenis}::"InputKind"`,
    filter.identitas && Prisma.sql`f."identity" = ${filter.identitas}::"Identity"`,
    filter.layanan && Prisma.sql`f."serviceId" = ${filter.layanan}::uuid`,
    filter.komponen && Prisma.sql`f."spComponent" = ${filter.komponen}::"SpComponent"`,
    filter.unsur && Prisma.sql`f."element" = ${filter.unsur}::"CommunityElement"`,
    filter.forum && Prisma.sql`f."forumId" = ${filter.forum}::uuid`,
    filter.unit && Prisma.sql`f."unitId" = ${filter.unit}::uuid`,
    filter['tindak-lanjut'] === 'ada' && hasFollowUp,
    filter['tindak-lanjut'] === 'belum' && Prisma.sql`not ${hasFollowUp}`,
    filter.tunggakan && orphanedFeedback('f'),
    filter.tampil && standing[filter.tampil],
    filter.dari && Prisma.sql`f."createdAt" >= ${startOf(filter.dari, actor.organizationId)}`,
    filter.sampai &&
      Prisma.sql`f."createdAt" < ${startOf(filter.sampai, actor.organizationId)} + interval '1 day'`,
    filter.petugas && assignedTo(actor, filter.petugas),
    filter.sejak && changedByOthers(actor, new Date(filter.sejak)),
  ]
  return Prisma.join(
    conditions.filter((condition) => condition instanceof Prisma.Sql),
    ' and ',
  )
}

/** A tracking code finds exactly its input; anything else is looked for in the text, as Indonesian words. */
export function matches(typed: string, searched = Prisma.sql`f."words"`) {
  const code = normalizeTrackingCode(typed)
  if (code) return Prisma.sql`f."trackingCode" = ${code}`

  const everyForm = everyFormQuery(typed)
  const words = Prisma.sql`websearch_to_tsquery('indonesian', ${typed})`
  const query = everyForm ? Prisma.sql`(${words} || to_tsquery('indonesian', ${everyForm}))` : words
  return Prisma.sql`${searched} @@ ${query}`
}

function assignedTo(actor: Actor, whom: string) {
  if (whom === 'belum') return Prisma.sql`f."assigneeId" is null`
  if (whom === 'keluar') return assigneeLeft(actor)
  const own = actor.kind === 'STAFF' ? actor.membershipId : null
  return Prisma.sql`f."assigneeId" = ${whom === 'saya' ? own : whom}::uuid`
}

/** Who treated it is no member any more, so that nobody does. */
const assigneeLeft = ({ organizationId }: Actor) => Prisma.sql`f."assigneeId" in (
  select m."id" from "Membership" m join "User" u on u."id" = m."userId"
  where m."organizationId" = ${organizationId}::uuid
    and (m."deactivatedAt" is not null or u."deactivatedAt" is not null))`

/** Came in or was changed after that moment, not only by the one who asks. */
function changedByOthers(actor: Actor, since: Date) {
  const own = actor.kind === 'STAFF' ? actor.userId : null
  return Prisma.sql`f."updatedAt" > ${since} and exists (
    select 1 from "Event" e
    where e."organizationId" = f."organizationId" and e."subjectId" = f."id"
      and e."createdAt" > ${since} and e."actorId" is distinct from ${own}::uuid)`
}

const hasFollowUp = Prisma.sql`exists (
  select 1 from "FollowUpFeedback" l
  where l."organizationId" = f."organizationId" and l."feedbackId" = f."id")`

/** How an input stands to the public. */
const standing = {
  'perlu-dilihat': Prisma.sql`exists (
    select 1 from "FeedbackConcern" c
    where c."organizationId" = f."organizationId" and c."feedbackId" = f."id" and c."settledAt" is null)`,
  belum: Prisma.sql`f."publishedAt" is null and f."status" not in ('HIDDEN', 'WITHDRAWN')`,
  sudah: isPublicInput('f'),
}

/** The moment a calendar day begins on the organization's clocks. */
const startOf = (day: string, organizationId: string) => Prisma.sql`(
  select ${day}::date::timestamp at time zone o."timeZone"
  from "Organization" o where o."id" = ${organizationId}::uuid)`
