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
    and ${isBlank(alias, 'answer')}
    and case ${b}.status
      when 'MERGED' then ${b}."mergedIntoId" is null
      when 'REDIRECTED' then ${isBlank(alias, 'laporTicket')} and ${isBlank(alias, 'statusReason')}
      when 'OUT_OF_SCOPE' then ${isBlank(alias, 'statusReason')}
      when 'HIDDEN' then ${isBlank(alias, 'statusReason')}
      else true
    end
  )`
}

/** Most are null, and a pattern costs more than a look at that. */
const isBlank = (alias: string, column: 'answer' | 'laporTicket' | 'statusReason') =>
  Prisma.raw(`(${alias}."${column}" is null or ${alias}."${column}" !~ '\\S')`)
