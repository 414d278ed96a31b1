import { randomBytes } from 'node:crypto'
import type { Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { bytesForCode, codeFrom } from '../code.ts'
import { RuleViolation } from '../errors.ts'
import { holdForum } from '../forum/forum.server.ts'
import { isInvitable } from '../forum/invitation.ts'
import { newId } from '../id.ts'
import type { SheetImport } from './import-access.server.ts'
import { chunksOf, type Outcome } from './staging.server.ts'

/** Puts everybody of the list on the forum's, once; whoever is on it already stays as they are. */
export async function inviteImported(
  tx: Tx,
  actor: StaffActor,
  { forumId }: SheetImport,
  outcomes: Map<string, Outcome>,
) {
  const forum = await holdForum(tx, actor, forumId ?? undefined)
  if (!isInvitable(forum)) throw new RuleViolation('form', m.invitation_error_closed())

  const rowsOf = new Map<string, Outcome>()
  for (const outcome of outcomes.values())
    if (!rowsOf.has(outcome.recordId)) rowsOf.set(outcome.recordId, outcome)
  let waiting = [...rowsOf.keys()]
  // A pass code that somebody has already is drawn again.
  for (let attempt = 0; attempt < 5 && waiting.length > 0; attempt++) {
    for (const chunk of chunksOf(waiting))
      for (const { id, stakeholderId } of await insertInvitations(tx, forum, chunk)) {
        const outcome = rowsOf.get(stakeholderId)
        if (outcome) outcome.invitationId = id
      }
    waiting = await notInvited(tx, forum, waiting)
  }
}

type Forum = { organizationId: string; id: string }

function insertInvitations(
  tx: Tx,
  { organizationId, id }: Forum,
  stakeholderIds: readonly string[],
) {
  const rows = stakeholderIds.map((stakeholderId) => ({
    id: newId(),
    stakeholderId,
    token: randomBytes(16).toString('base64url'),
    passCode: codeFrom(randomBytes(bytesForCode(6)), 6),
  }))
  return tx.$queryRaw<Array<{ id: string; stakeholderId: string }>>`
    insert into "Invitation" ("organizationId", id, "forumId", "stakeholderId", name, institution,
      position, email, phone, "groupId", element, token, "passCode")
    select s."organizationId", r.id, ${id}::uuid, s.id, s.name, s.institution, s.position, s.email,
      s.phone, s."groupId", s.element, r.token, r."passCode"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, "stakeholderId" uuid,
      token text, "passCode" text)
    join "Stakeholder" s on s."organizationId" = ${organizationId}::uuid and s.id = r."stakeholderId"
    on conflict do nothing
    returning id, "stakeholderId"`
}

async function notInvited(tx: Tx, { organizationId, id }: Forum, wanted: readonly string[]) {
  const missing = await tx.$queryRaw<Array<{ id: string }>>`
    select w.id from unnest(${[...wanted]}::uuid[]) as w (id)
    where not exists (select 1 from "Invitation" i
      where i."organizationId" = ${organizationId}::uuid and i."forumId" = ${id}::uuid
        and i."stakeholderId" = w.id)`
  return missing.map(({ id }) => id)
}
