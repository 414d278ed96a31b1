import { Prisma } from '#db/generated/client.ts'

/**
 * The SQL of `isOrphan` for rows of "Feedback" under this alias: an input with neither answer nor follow-up nor
 * redirect nor reason.
 */
export function orphanedFeedback(alias: string) {
  const b = Prisma.raw(alias)
  return Prisma.sql`(
    ${withoutEnd(alias)}
    and not exists (
      select 1 from "FollowUpFeedback" link
      where link."organizationId" = ${b}."organizationId" and link."feedbackId" = ${b}.id
    )
  )`
}

/** The part of it that an input says by itself: whether a follow-up came of it is left open. */
export function withoutEnd(alias: string) {
  const b = Prisma.raw(alias)
  return Prisma.sql`(
    ${b}.status <> 'WITHDRAWN'
    and coalesce(${b}.answer, '') !~ '\\S'
    and case ${b}.status
      when 'MERGED' then ${b}."mergedIntoId" is null
      when 'REDIRECTED' then coalesce(${b}."laporTicket", '') !~ '\\S' and coalesce(${b}."statusReason", '') !~ '\\S'
      when 'OUT_OF_SCOPE' then coalesce(${b}."statusReason", '') !~ '\\S'
      when 'HIDDEN' then coalesce(${b}."statusReason", '') !~ '\\S'
      else true
    end
  )`
}
