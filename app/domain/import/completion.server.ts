import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import { enqueue } from '#platform/jobs.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { applyPlan } from './application.server.ts'
import type { Column } from './columns.ts'
import { authorizeImport, findImport, type SheetImport } from './import-access.server.ts'
import { importQueue, isSmall } from './import-queue.server.ts'
import { keyOf, planOfImport, rememberMapping, setProgress } from './preparation.server.ts'
import { type Counts, countsOf, stageRows } from './staging.server.ts'

/** Brings the list in, all of it or nothing. Whoever presses first does it; the others are told. */
export async function completeImport(actor: StaffActor, id: string) {
  const found = await db.$transaction(async (tx) => {
    const found = await findImport(actor, id, tx)
    authorizeImport(actor, found.kind)
    if ((found.counts as Counts).ASKED > 0) throw new RuleViolation('form', m.import_error_asked())
    const { count } = await tx.sheetImport.updateMany({
      where: { ...keyOf(found), status: 'READY' },
      data: { status: 'WORKING', problem: null, done: 0 },
    })
    if (count === 0) throw new RuleViolation('form', m.import_error_not_open())
    const options = isSmall(found.file) ? { startAfter: 60 } : {}
    await enqueue(tx, importQueue, { actor, importId: id }, options)
    return found
  })
  if (isSmall(found.file)) await applyImport(actor, id)
}

/** Does what `completeImport` promised. Done before, it does nothing. */
export async function applyImport(actor: StaffActor, id: string) {
  const found = await findImport(actor, id)
  if (found.status !== 'WORKING') return
  try {
    const patience = { timeout: 240_000, maxWait: 60_000 }
    await db.$transaction((tx) => apply(tx, actor, found), patience)
  } catch (error) {
    // Nothing was written: it stands as before, and can be tried again.
    await db.sheetImport.updateMany({
      where: { ...keyOf(found), status: 'WORKING' },
      data: { status: 'READY', problem: 'failed' },
    })
    throw error
  }
}

async function apply(tx: Tx, actor: StaffActor, found: SheetImport) {
  await holdRegistry(tx, actor)
  const current = await tx.sheetImport.findFirst({ where: keyOf(found), select: { status: true } })
  if (current?.status !== 'WORKING') return

  const plan = await planOfImport(actor, found, tx)
  const counts = countsOf(plan.rows)
  if (counts.ASKED > 0) return askAgain(tx, found, plan.rows, counts)

  const half = Math.floor(plan.rows.length / 2)
  await setProgress(found, half, plan.rows.length)
  const outcomes = await applyPlan(tx, actor, found, plan)
  await stageRows(tx, found, plan.rows, outcomes, (done) =>
    setProgress(found, half + Math.floor(done / 2), plan.rows.length),
  )
  const all = [...outcomes.values()]
  const told = {
    added: all.filter(({ isCreated }) => isCreated).length,
    merged: all.filter(({ isCreated }) => !isCreated).length,
    invited: all.filter(({ invitationId }) => invitationId).length,
  }
  await tx.sheetImport.update({
    where: { organizationId_id: keyOf(found) },
    data: { status: 'DONE', completedAt: now(), counts: { ...counts, ...told } },
    select: { id: true },
  })
  await rememberMapping(tx, found, plan.signature, mappingOf(plan.columns))
  const details = { kind: found.kind, file: found.file.name, ...told, skipped: counts.SKIPPED }
  await record(tx, actor, 'import.completed', { id: found.id, forumId: found.forumId }, details)
}

/** Somebody changed the registry meanwhile: what is a question now is asked before anything goes in. */
async function askAgain(
  tx: Tx,
  found: SheetImport,
  rows: Parameters<typeof stageRows>[2],
  counts: Counts,
) {
  await stageRows(tx, found, rows)
  await tx.sheetImport.update({
    where: { organizationId_id: keyOf(found) },
    data: { status: 'READY', problem: 'changed', counts },
    select: { id: true },
  })
}

/** One import of an organization at a time: the second sees what the first brought in. */
export async function holdRegistry(tx: Tx, { organizationId }: { organizationId: string }) {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`import:${organizationId}`}, 0))::text`
}

const mappingOf = (columns: readonly Column[]) =>
  Object.fromEntries(columns.map(({ key, field }) => [key, field]))
