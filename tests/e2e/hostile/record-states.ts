import { db } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import type { World } from '../../http/matrix/world.ts'

const forum = '/:organization/kelola/forum/:forumId'
const opening = `${forum}/berita-acara/pembukaan`

const change = `${forum}/berita-acara/perubahan`
/** What begins a Berita Acara: before it there is none. */
const beginnings = [opening, `${forum}/penetapan`]

/** What takes away the Berita Acara that other pages are about. */
export const replacing = [change, ...beginnings]

/** Puts the Berita Acara back: nobody has signed or refused by the link, and before its opening there is none. */
export async function standRecord(world: World, pattern: string) {
  if ([opening, change].includes(pattern)) await alone(world)
  if (pattern === change) await withoutAdded(world)
  if (beginnings.includes(pattern)) await withoutRecords(world)
  if (pattern.includes('/tanda-tangan/')) await somebodyNew(world)
}

/** Who signs came; the others, who tried the doors, left again. */
const alone = ({ organizationId, params }: World) =>
  db.attendance.updateMany({
    where: { organizationId, forumId: params.forumId, id: { not: params.attendanceId } },
    data: { undoneAt: new Date() },
  })

/** Rows that were added to a version before are rows like any other: they would make the form longer each time. */
const withoutAdded = ({ organizationId, params }: World) =>
  db.followUp.deleteMany({
    where: { organizationId, forumId: params.forumId, number: { gt: 1 }, agreedAt: null },
  })

/** What is frozen stays, by the database's own rule: only a test that suspends its rules takes it away. */
async function withoutRecords({ organizationId, params }: World) {
  const { forumId } = params
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`
    const where = { organizationId, record: { forumId } }
    await tx.signingLink.deleteMany({ where: { organizationId, signatory: where } })
    await tx.recordSignature.deleteMany({ where: { organizationId, signatory: where } })
    await tx.recordSignatory.deleteMany({ where })
    await tx.officialRecord.deleteMany({ where: { organizationId, forumId } })
  })
}

/** The link leads to a further signatory who has not said anything yet. */
async function somebodyNew({ organizationId, params }: World) {
  const { recordId = '' } = params
  const record = { organizationId, recordId }
  const before = await db.recordSignatory.findFirst({
    where: { ...record, links: { some: {} } },
    orderBy: { position: 'desc' },
  })
  if (!before) return
  const position = await db.recordSignatory.count({ where: record })
  const next = { ...before, id: newId(), position, refusedAt: null, refusalReason: null }
  await db.recordSignatory.create({ data: next })
  await db.signingLink.updateMany({
    where: { organizationId, signatoryId: before.id },
    data: { signatoryId: next.id },
  })
}
