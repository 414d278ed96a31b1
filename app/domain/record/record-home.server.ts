import type { StaffActor } from '../access/actor.ts'
import { type Ability, authorize } from '../access/policy.ts'
import { communityElements } from '../stakeholder/group.ts'
import { hasOpenLink, listRecords } from './record.server.ts'
import { missingSentence } from './requirement.ts'

/** The page of a forum's Berita Acara: the version that counts with who is still missing, and those before it. */
export async function readRecordHome(
  actor: StaffActor,
  forumId: string,
  ability: Ability = 'forum.view',
) {
  authorize(actor, ability)
  const { forum, records } = await listRecords(actor, forumId)
  const [newest, ...earlier] = records.map(({ signatories, ...version }) => ({
    ...version,
    signatories: signatories.map(({ links, ...one }) => ({ ...one, linked: hasOpenLink(links) })),
  }))
  if (!newest) return { forum, latest: null, missing: null, earlier }

  const standings = newest.signatories.map(({ role, element, refusedAt, signature }) => ({
    ...{ role, element, signed: signature !== null, refused: refusedAt !== null },
  }))
  const present = communityElements.filter((element) => newest.present.includes(element))
  return {
    forum,
    latest: newest,
    missing: newest.signedAt ? null : missingSentence(present, standings),
    earlier,
  }
}
