import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import type { Forum } from '#domain/forum/forum.server.ts'
import { readSignatories } from '#domain/record/new-signatory.server.ts'
import { freeze } from '#domain/record/opening.server.ts'
import { makeSigningLink } from '#domain/record/signing-link.server.ts'
import { readDraft } from '#domain/record/snapshot.server.ts'

/** A Berita Acara put up for signature, whatever the forum stands at, with the link of the one who came. */
export async function aRecord(actor: StaffActor, forum: Forum, attendanceId: string) {
  const draft = await readDraft(db, forum)
  const signatories = await readSignatories(db, forum, draft, [attendanceId])
  const record = await freeze(db, actor, forum, draft, signatories, {
    ...{ number: `1/BA/${forum.code}`, version: 1, issuedOn: '2026-01-15' },
    ...{ place: null, reason: null },
  })
  const signatoryId = signatories[1]?.said.id ?? ''
  const { token } = await makeSigningLink(actor, forum.id, signatoryId, 'PHONE')
  return {
    params: { recordId: record.id, recordCode: record.code, signatoryId, sha256: record.sha256 },
    token,
  }
}
