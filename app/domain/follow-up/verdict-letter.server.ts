import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { env } from '#platform/env.server.ts'
import { recordAll } from '../event/event.server.ts'
import { shortened } from '../excerpt.ts'
import { queueMails } from '../mail/outbox.server.ts'
import { dayInWords, letterBody } from '../reminder/letter.ts'
import { remindOnce } from '../reminder/once.server.ts'
import type { RemindingOrganization } from '../reminder/organizations.server.ts'
import { plusDays } from './time-frame.ts'

/** Days after *selesai* before those who said it are asked, and for how long it still makes sense to ask. */
const askedAfter = 28
const askedUntil = 180

/**
 * Four weeks after a promise was verified, asks whoever gave an input it came from whether it is really
 * solved: once, by the address they left, each with the link that is theirs alone. Those who spoke since are
 * left in peace; a promise that was reopened and verified anew is asked about anew.
 */
export async function askGivers(organization: RemindingOrganization) {
  let after: string | null = '00000000-0000-0000-0000-000000000000'
  while (after) {
    const from: string = after
    after = await db.$transaction((tx) => askOfPage(tx, organization, from), { timeout: 30_000 })
  }
}

const atOnce = 100

async function askOfPage(tx: Tx, organization: RemindingOrganization, after: string) {
  const { id: organizationId } = organization
  const page = await donePromises(tx, organization, after)
  const givers = page.length > 0 ? await giversOf(tx, organization, page) : []
  const asked = givers.map((giver) => ({
    ...{ giver, kind: 'VERDICT' as const, subjectId: giver.id, recipientId: giver.feedbackId },
    cycle: giver.verifiedOn,
  }))
  const fresh = (await remindOnce(tx, organizationId, asked)).map(({ giver }) => giver)
  // Of several inputs of one person the first speaks, and one letter is enough.
  const letters = [...Map.groupBy(fresh, ({ id, address }) => `${id} ${address.toLowerCase()}`)]
  if (letters.length > 0) {
    const system = { kind: 'SYSTEM', organizationId } as const
    const mails = letters.flatMap(([, [giver]]) => (giver ? [questionTo(giver, organization)] : []))
    await queueMails(tx, system, mails)
    await recordAll(tx, system, 'follow-up.givers-asked', subjectsOf(fresh))
  }
  return page.length < atOnce ? null : (page.at(-1)?.id ?? null)
}

type Done = { id: string }

function donePromises(tx: Tx, { id, today, timeZone }: RemindingOrganization, after: string) {
  return tx.$queryRaw<Done[]>`
    select f.id from "FollowUp" f
    where f."organizationId" = ${id}::uuid and f.id > ${after}::uuid
      and f.status in ('VERIFIED', 'PUBLISHED')
      and (f."verifiedAt" at time zone ${timeZone})::date
        between ${plusDays(today, -askedUntil)}::date and ${plusDays(today, -askedAfter)}::date
    order by f.id limit ${atOnce}`
}

type Giver = {
  id: string
  number: number
  forumId: string
  recommendation: string
  verifiedOn: string
  feedbackId: string
  /** What they said; null where they asked not to be named: whoever else reads their mail shall not learn it. */
  text: string | null
  name: string | null
  address: string
  /** Where their own question is, below the organization's address. */
  path: string
}

/** Everybody with an address whose input became one of the promises, or was merged into one that did, the first said first. */
function giversOf(tx: Tx, { id, timeZone }: RemindingOrganization, page: readonly Done[]) {
  return tx.$queryRaw<Giver[]>`
    select f.id, f.number, f."forumId", f.recommendation,
      (f."verifiedAt" at time zone ${timeZone})::date::text as "verifiedOn",
      b.id as "feedbackId", case when b.identity = 'NAMED' then b.text end as text, coalesce(s.name, i.name) as name,
      coalesce(s.email, i.email) as address,
      case when b.identity = 'NAMED' and i.token is not null then 'u/' || i.token
        when b.identity = 'NAMED' and a.token is not null then 'h/' || a.token
        else 'masukan/' || b."trackingCode" end || '/penilaian/' || f.id as path
    from "FollowUp" f
    join "FollowUpFeedback" l on l."organizationId" = f."organizationId" and l."followUpId" = f.id
    cross join lateral (
      select o.* from "Feedback" o where o."organizationId" = f."organizationId" and o.id = l."feedbackId"
      union all
      select o.* from "Feedback" o
      where o."organizationId" = f."organizationId" and o."mergedIntoId" = l."feedbackId"
    ) b
    join "FeedbackSubmitter" s on s."organizationId" = b."organizationId" and s."feedbackId" = b.id
    left join "Invitation" i on i."organizationId" = s."organizationId" and i.id = s."invitationId"
      and i."withdrawnAt" is null
    left join "Attendance" a on a."organizationId" = s."organizationId" and a.id = s."attendanceId"
      and a."undoneAt" is null
    where f."organizationId" = ${id}::uuid and f.id = any(${page.map((one) => one.id)}::uuid[])
      and b.status <> 'WITHDRAWN' and coalesce(s.email, i.email) is not null
      and not exists (select 1 from "CitizenVerdict" v where v."organizationId" = f."organizationId"
        and v."followUpId" = f.id and v."feedbackId" = b.id and v."createdAt" >= f."verifiedAt")
    order by f.id, b."createdAt", b.id`
}

/** How many people were asked about each promise, and nothing about who. */
function subjectsOf(fresh: readonly Giver[]) {
  return [...Map.groupBy(fresh, ({ id }) => id)].flatMap(([id, givers]) => {
    const [first] = givers
    if (!first) return []
    const count = new Set(givers.map(({ address }) => address.toLowerCase())).size
    return [{ id, forumId: first.forumId, details: { number: first.number, count } }]
  })
}

/** Nobody but its reader shall see it: the link is a key, and the address may be of somebody who asked not to be named. */
function questionTo(giver: Giver, { slug, name: organization }: RemindingOrganization) {
  const at = { locale: 'id' } as const
  const quoted = giver.text && shortened(giver.text.replaceAll(/\s+/g, ' ').trim(), 200)
  const promised = shortened(giver.recommendation.replaceAll(/\s+/g, ' ').trim(), 200)
  const date = dayInWords(giver.verifiedOn, 'id')
  return {
    ...{ invitationId: null, forumId: null, calendar: null, recipient: giver.address },
    ...{ isPrivate: true, reminder: 'VERDICT' as const },
    subject: m.reminder_verdict_subject({}, at),
    body: letterBody(
      {
        name: giver.name ?? m.reminder_verdict_somebody({}, at),
        organization,
        url: `${env.BASE_URL}/${slug}/${giver.path}`,
      },
      [
        ...(quoted ? [m.reminder_verdict_said({ text: quoted }, at)] : []),
        m.reminder_verdict_promised({ text: promised, date }, at),
        '',
        m.reminder_verdict_question({}, at),
      ],
      'id',
    ),
  }
}
