import type { Tx } from '#db/client.server.ts'
import type { SheetImport } from './import-access.server.ts'

type Use = { count: number; example: string }

/** How many of the records an import brought in have been used since, and the name of one. */
export async function uses(tx: Tx, found: SheetImport): Promise<Use> {
  const uses = await {
    UNITS: usedUnits,
    SERVICES: usedServices,
    STAKEHOLDERS: usedPeople,
    PARTICIPANTS: usedPeople,
  }[found.kind](tx, found)
  return uses[0] ?? { count: 0, example: '' }
}

function usedPeople(tx: Tx, { organizationId, id, completedAt }: SheetImport) {
  return tx.$queryRaw<Use[]>`
    select count(*)::int as count, min(s.name) as example
    from "ImportRow" r
    join "Stakeholder" s on s."organizationId" = r."organizationId" and s.id = r."recordId"
    where r."organizationId" = ${organizationId}::uuid and r."importId" = ${id}::uuid and (
      (r."isCreated" and (s."updatedAt" > ${completedAt} or s."archivedAt" is not null
        or exists (select 1 from "Stakeholder" c
          where c."organizationId" = r."organizationId"
            and (c."institutionId" = s.id or c."mainContactId" = s.id))
        or exists (select 1 from "StakeholderMerge" g where g."organizationId" = r."organizationId"
          and (g."keptId" = s.id or g."mergedId" = s.id))
        or exists (select 1 from "ImportRow" o
          join "SheetImport" later on later."organizationId" = o."organizationId"
            and later.id = o."importId" and later.status = 'DONE'
          where o."organizationId" = r."organizationId" and o."recordId" = s.id
            and o."importId" <> r."importId")
        or exists (select 1 from "Invitation" i
          where i."organizationId" = r."organizationId" and i."stakeholderId" = s.id
            and i.id is distinct from r."invitationId"
            and not exists (select 1 from "ImportRow" mine where mine."organizationId" = i."organizationId"
              and mine."importId" = r."importId" and mine."recordId" = s.id
              and mine."invitationId" = i.id))))
      or exists (select 1 from "Invitation" i
        where i."organizationId" = r."organizationId" and i.id = r."invitationId"
          and (i.status <> 'DRAFT' or i."sentAt" is not null or i."openedAt" is not null
            or i."replacedById" is not null or exists (select 1 from "Invitation" o
              where o."organizationId" = i."organizationId" and o."replacedById" = i.id)
            or exists (select 1 from "OutgoingMail" mail
              where mail."organizationId" = i."organizationId" and mail."invitationId" = i.id)
            or exists (select 1 from "Attendance" a
              where a."organizationId" = i."organizationId" and a."invitationId" = i.id)
            or exists (select 1 from "FeedbackSubmitter" f
              where f."organizationId" = i."organizationId" and f."invitationId" = i.id)))
      or exists (select 1 from jsonb_each(r.filled) as e (k, v)
        where to_jsonb(s) -> e.k is distinct from e.v))`
}

function usedUnits(tx: Tx, { organizationId, id }: SheetImport) {
  return tx.$queryRaw<Use[]>`
    select count(*)::int as count, min(u.name) as example
    from "ImportRow" r
    join "Unit" u on u."organizationId" = r."organizationId" and u.id = r."recordId"
    where r."organizationId" = ${organizationId}::uuid and r."importId" = ${id}::uuid and (
      (r."isCreated" and (u."archivedAt" is not null
        or exists (select 1 from "Service" s where s."organizationId" = u."organizationId" and s."unitId" = u.id)
        or exists (select 1 from "Forum" f where f."organizationId" = u."organizationId" and f."unitId" = u.id)
        or exists (select 1 from "Membership" m where m."organizationId" = u."organizationId" and m."unitId" = u.id)
        or exists (select 1 from "PerformanceIndicator" p where p."organizationId" = u."organizationId" and p."unitId" = u.id)
        or exists (select 1 from "SheetImport" s where s."organizationId" = u."organizationId" and s."unitId" = u.id)
        or exists (select 1 from "Event" e where e."organizationId" = u."organizationId" and e."subjectId" = u.id)))
      or exists (select 1 from jsonb_each(r.filled) as e (k, v)
        where to_jsonb(u) -> e.k is distinct from e.v))`
}

function usedServices(tx: Tx, { organizationId, id }: SheetImport) {
  return tx.$queryRaw<Use[]>`
    select count(*)::int as count, min(s.name) as example
    from "ImportRow" r
    join "Service" s on s."organizationId" = r."organizationId" and s.id = r."recordId"
    where r."organizationId" = ${organizationId}::uuid and r."importId" = ${id}::uuid
      and r."isCreated" and (s."archivedAt" is not null
        or exists (select 1 from "ForumService" f where f."organizationId" = s."organizationId" and f."serviceId" = s.id)
        or exists (select 1 from "Feedback" f where f."organizationId" = s."organizationId" and f."serviceId" = s.id)
        or exists (select 1 from "FollowUp" f where f."organizationId" = s."organizationId" and f."serviceId" = s.id)
        or exists (select 1 from "Event" e where e."organizationId" = s."organizationId" and e."subjectId" = s.id))`
}
