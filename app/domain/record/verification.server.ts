import { m } from '#messages'
import type { PublicActor } from '../access/actor.ts'
import { notFound } from '../errors.ts'
import { normalizeTrackingCode } from '../feedback/tracking-code.ts'
import { readPaperByCode } from './record.server.ts'
import { openedSnapshot } from './sealing.ts'

/** What the code on a paper names, as everybody may read it, however typed; 404 for a code that was never given. */
export async function findVerification(actor: PublicActor, typed: string | undefined) {
  const code = typed && typed.length <= 40 ? normalizeTrackingCode(typed) : null
  if (!code) throw notFound(m.record_record())
  const { published, sealed: _sealed, ...paper } = await readPaperByCode(actor, code)
  // What was frozen before there was a published part is made public by leaving out, see `officialRecordData`.
  const snapshot = published === null ? paper.snapshot : openedSnapshot(published, null)
  return { ...paper, published, snapshot }
}

/** Whether a fingerprint that somebody holds is the one on record; null where none was given. */
export function compareFingerprint(held: string | null, sha256: string) {
  const digits = held?.toLowerCase().replace(/[^0-9a-f]/g, '') ?? ''
  return digits === '' ? null : digits === sha256
}
