import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { holdRegistry } from './completion.server.ts'
import { isUndoable } from './import.ts'
import { authorizeImport, findImport, type SheetImport } from './import-access.server.ts'
import { keyOf } from './preparation.server.ts'
import { uses } from './undo-guard.server.ts'

/** Takes back all that an import brought in, or nothing when some of it is in use. */
export async function undoImport(actor: StaffActor, id: string) {
  await db.$transaction(
    async (tx) => {
      await holdRegistry(tx, actor)
      const found = await findImport(actor, id, tx)
      authorizeImport(actor, found.kind)
      if (!isUndoable(found, now())) throw new RuleViolation('form', m.import_error_undo_late())

      const used = await uses(tx, found)
      if (used.count > 0)
        throw new RuleViolation(
          'form',
          m.import_error_used({ count: used.count, example: used.example }),
        )
      const removed = await remove(tx, found)
      await tx.sheetImport.update({
        where: { organizationId_id: keyOf(found) },
        data: { status: 'UNDONE', undoneAt: now() },
        select: { id: true },
      })
      const details = { kind: found.kind, file: found.file.name, removed }
      await record(tx, actor, 'import.undone', { id: found.id, forumId: found.forumId }, details)
    },
    { timeout: 120_000, maxWait: 60_000 },
  )
}

async function remove(tx: Tx, { organizationId, id, kind }: SheetImport) {
  await tx.$executeRaw`delete from "Invitation" i using "ImportRow" r
    where r."organizationId" = ${organizationId}::uuid and r."importId" = ${id}::uuid
      and i."organizationId" = r."organizationId" and i.id = r."invitationId"`
  if (kind === 'UNITS') {
    await emptyUnits(tx, { organizationId, id })
    return tx.$executeRaw`delete from "Unit" t using "ImportRow" r
      where r."organizationId" = ${organizationId}::uuid and r."importId" = ${id}::uuid
        and r."isCreated" and t."organizationId" = r."organizationId" and t.id = r."recordId"`
  }
  if (kind === 'SERVICES')
    return tx.$executeRaw`delete from "Service" t using "ImportRow" r
      where r."organizationId" = ${organizationId}::uuid and r."importId" = ${id}::uuid
        and r."isCreated" and t."organizationId" = r."organizationId" and t.id = r."recordId"`
  await emptyPeople(tx, { organizationId, id })
  return tx.$executeRaw`delete from "Stakeholder" t using "ImportRow" r
    where r."organizationId" = ${organizationId}::uuid and r."importId" = ${id}::uuid
      and r."isCreated" and t."organizationId" = r."organizationId" and t.id = r."recordId"`
}

type Key = { organizationId: string; id: string }

/** What a known record took from the list goes again; `uses` made sure that it still says so. */
async function emptyPeople(tx: Tx, { organizationId, id }: Key) {
  await tx.$executeRaw`
    update "Stakeholder" s set
      institution = case when f ? 'institution' then null else s.institution end,
      position = case when f ? 'position' then null else s.position end,
      phone = case when f ? 'phone' then null else s.phone end,
      email = case when f ? 'email' then null else s.email end,
      district = case when f ? 'district' then null else s.district end,
      village = case when f ? 'village' then null else s.village end,
      address = case when f ? 'address' then null else s.address end,
      sex = case when f ? 'sex' then null else s.sex end
    from (select "recordId", jsonb_object_agg(k, v) as f
      from "ImportRow", jsonb_each(filled) as e (k, v)
      where "organizationId" = ${organizationId}::uuid and "importId" = ${id}::uuid
      group by "recordId") r
    where s."organizationId" = ${organizationId}::uuid and s.id = r."recordId"`
}

async function emptyUnits(tx: Tx, { organizationId, id }: Key) {
  await tx.$executeRaw`
    update "Unit" u set
      "shortName" = case when f ? 'shortName' then null else u."shortName" end,
      "headPosition" = case when f ? 'headPosition' then null else u."headPosition" end,
      "headName" = case when f ? 'headName' then null else u."headName" end,
      "headNumber" = case when f ? 'headNumber' then null else u."headNumber" end,
      address = case when f ? 'address' then null else u.address end,
      phone = case when f ? 'phone' then null else u.phone end,
      email = case when f ? 'email' then null else u.email end
    from (select "recordId", jsonb_object_agg(k, v) as f
      from "ImportRow", jsonb_each(filled) as e (k, v)
      where "organizationId" = ${organizationId}::uuid and "importId" = ${id}::uuid
      group by "recordId") r
    where u."organizationId" = ${organizationId}::uuid and u.id = r."recordId"`
}
