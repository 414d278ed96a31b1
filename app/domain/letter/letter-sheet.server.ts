import { db } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor, PublicActor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { type Forum, findForum } from '../forum/forum.server.ts'
import { personalUrl } from '../forum/invitation-link.server.ts'
import { knownId } from '../id.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'
import { letterOf } from './letter.server.ts'
import { letterFacts } from './letter-facts.ts'
import { datedAt } from './letter-text.ts'
import { addresseeOf } from './letter-words.ts'

/** Letters of one printed page of the browser; more follow. */
const sheetsAtOnce = 50

const byName: Order = { by: 'name' }

/** The letters of a forum, one sheet an invitee, by name and a bounded number at a time. */
export async function readLetterSheets(actor: StaffActor, forumId: string, cursor: Cursor) {
  authorize(actor, 'forum.invite')
  const forum = await findForum(actor, forumId)
  const { where, ...page } = keyset(byName, cursor, sheetsAtOnce)
  const [paper, rows] = await Promise.all([
    readPaper(actor, forum),
    db.invitation.findMany({
      where: { AND: [where], ...listedOn(forum) },
      ...page,
      select: addressed,
    }),
  ])
  const { rows: invited, ...cursors } = pageOf(rows, byName, cursor, sheetsAtOnce)
  return { forum, paper, sheets: invited.map((one) => sheetOf(one, paper)), ...cursors }
}

/** The letter to one of a forum's invitees. */
export async function readLetterSheet(actor: StaffActor, forumId: string, id: string) {
  authorize(actor, 'forum.invite')
  const forum = await findForum(actor, forumId)
  const [paper, invited] = await Promise.all([
    readPaper(actor, forum),
    db.invitation.findFirst({
      where: { ...listedOn(forum), id: knownId(id, m.invitation_invitation()) },
      select: addressed,
    }),
  ])
  if (!invited) throw notFound(m.invitation_invitation())
  return { forum, paper, sheets: [sheetOf(invited, paper)] }
}

/** The letter to whom a personal link belongs; no paper until it is issued. */
export async function readOwnLetter(
  actor: PublicActor,
  guest: Parameters<typeof sheetOf>[0] & { forum: { id: string } },
) {
  const forum = await db.forum.findUniqueOrThrow({
    where: {
      organizationId_id: { organizationId: actor.organizationId, id: guest.forum.id },
    },
  })
  const paper = await readPaper(actor, forum)
  return { paper, sheets: [sheetOf(guest, paper)] }
}

export type LetterPaper = NonNullable<Awaited<ReturnType<typeof readPaper>>>
export type LetterSheet = ReturnType<typeof sheetOf>

/** What all letters of a forum have in common: letterhead, number and date, words, facts, who signs. */
async function readPaper({ organizationId }: Actor, forum: Forum) {
  const [letter, unit] = await Promise.all([
    letterOf(forum),
    db.unit.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id: forum.unitId } },
      relationLoadStrategy: 'join',
      select: { name: true, ...contacts, organization: { select: letterhead } },
    }),
  ])
  if (!letter) return null
  const { organization, ...own } = unit
  return {
    letterhead: { ...organization, ...reachedAt(own, organization), unit: own.name },
    letter,
    dated: datedAt(letter),
    facts: letterFacts(forum),
    slug: organization.slug,
  }
}

const contacts = { address: true, phone: true, email: true } as const
const letterhead = {
  ...contacts,
  ...{ name: true, slug: true, letterheadTop: true, website: true, logoFileId: true },
} as const

type Contacts = { address: string | null; phone: string | null; email: string | null }

/** A unit is reached where it sits; what it does not say is the organization's. */
const reachedAt = (unit: Contacts, organization: Contacts): Contacts => ({
  address: unit.address ?? organization.address,
  phone: unit.phone ?? organization.phone,
  email: unit.email ?? organization.email,
})

type Addressed = {
  id: string
  name: string
  position: string | null
  institution: string | null
  token: string
}

const sheetOf = (invited: Addressed, paper: { slug: string } | null) => ({
  id: invited.id,
  addressee: addresseeOf(invited),
  url: personalUrl(paper?.slug ?? '', invited.token),
})

const listedOn = ({ organizationId, id }: Forum) => ({
  organizationId,
  forumId: id,
  withdrawnAt: null,
})

const addressed = { id: true, name: true, position: true, institution: true, token: true } as const
