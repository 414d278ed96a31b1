import { stat } from 'node:fs/promises'
import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import { enqueue } from '#platform/jobs.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { type IncomingFile, insertFiles, keepFiles } from '../file/file.server.ts'
import { findForum } from '../forum/forum.server.ts'
import { isInvitable } from '../forum/invitation.ts'
import { newId } from '../id.ts'
import { findUnit } from '../organization/unit.server.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'
import type { UploadInput } from './import.schema.ts'
import { authorizeImport, findImport, importScope } from './import-access.server.ts'
import { importQueue, isSmall } from './import-queue.server.ts'
import { prepareImport } from './preparation.server.ts'

/** Takes a file in to be looked at. A small one is read at once, a large one by the job. */
export async function startImport(
  actor: StaffActor,
  { kind, forumId, unitId }: UploadInput,
  incoming: readonly IncomingFile[],
) {
  authorizeImport(actor, kind)
  const forum = kind === 'PARTICIPANTS' ? await findForum(actor, forumId ?? undefined) : null
  if (forum && !isInvitable(forum)) throw new RuleViolation('form', m.invitation_error_closed())
  const unit = kind === 'SERVICES' && unitId ? await findUnit(actor, unitId) : null
  const [file] = incoming
  if (!file) throw new RuleViolation('file', m.common_error_required())

  const small = isSmall(await stat(file.path))
  const id = newId()
  await keepFiles(actor.organizationId, [file], (kept) =>
    db.$transaction(async (tx) => {
      await insertFiles(tx, actor.organizationId, kept)
      await tx.sheetImport.create({
        data: {
          organizationId: actor.organizationId,
          id,
          kind,
          forumId: forum?.id ?? null,
          unitId: unit?.id ?? actor.unitId,
          fileId: kept[0]?.id ?? '',
          startedById: actor.userId,
          startedByName: actor.name,
        },
      })
      await enqueue(tx, importQueue, { actor, importId: id }, small ? { startAfter: 30 } : {})
      await record(
        tx,
        actor,
        'import.started',
        { id, forumId: forum?.id },
        { kind, file: file.name },
      )
    }),
  )
  if (small) await prepareImport(actor, id)
  return { id }
}

const byTime: Order = { by: 'createdAt', direction: 'desc', date: true }

/** What was brought in or is on its way, the latest first. */
export async function listImports(actor: StaffActor, cursor: Cursor) {
  const { where, ...page } = keyset(byTime, cursor)
  const rows = await db.sheetImport.findMany({
    where: { AND: [importScope(actor), where] },
    ...page,
    select: {
      id: true,
      kind: true,
      status: true,
      counts: true,
      createdAt: true,
      startedByName: true,
      file: { select: { name: true } },
    },
  })
  return pageOf(rows, byTime, cursor)
}

/** Throws away what was only looked at, rows and all. */
export async function discardImport(actor: StaffActor, id: string) {
  await db.$transaction(async (tx) => {
    const found = await findImport(actor, id, tx)
    const { count } = await tx.sheetImport.updateMany({
      where: {
        organizationId: actor.organizationId,
        id: found.id,
        status: { in: ['READING', 'READY', 'FAILED'] },
      },
      data: { status: 'DISCARDED' },
    })
    if (count === 0) throw new RuleViolation('form', m.import_error_not_open())
    await tx.importRow.deleteMany({
      where: { organizationId: actor.organizationId, importId: found.id },
    })
    await record(tx, actor, 'import.discarded', found, { file: found.file.name })
  })
}

const keptDays = 7

/** Lists with people's numbers do not lie about: what nobody finished in a week goes, and copies of rows after a month. */
export async function tidyImports() {
  const before = (days: number) => new Date(now().getTime() - days * 86_400_000)
  const stale = await db.sheetImport.updateManyAndReturn({
    where: { status: { in: ['READING', 'READY', 'FAILED'] }, createdAt: { lt: before(keptDays) } },
    data: { status: 'DISCARDED' },
    select: { organizationId: true, id: true },
  })
  for (const { organizationId, id } of stale)
    await db.importRow.deleteMany({ where: { organizationId, importId: id } })
  await db.$executeRaw`
    update "ImportRow" r set cells = '[]', columns = null, answer = null, candidates = '[]'
    from "SheetImport" i
    where i."organizationId" = r."organizationId" and i.id = r."importId"
      and i."createdAt" < ${before(30)} and i."createdAt" > ${before(40)} and r.cells <> '[]'`
}
