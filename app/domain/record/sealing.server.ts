import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Forum } from '../forum/forum.server.ts'
import { written } from '../letter/letter-words.ts'
import { hiddenNames } from '../paper/presence.server.ts'
import { redacting } from '../paper/redaction.ts'
import { publishedPart, sealedPart } from './sealing.ts'
import { canonicalJson, type RecordSnapshot } from './snapshot.ts'

/** The two parts of a version as they are stored, and the fingerprint that is printed on it. */
export async function sealSnapshot(tx: Tx, forum: Forum, snapshot: RecordSnapshot) {
  const redact = redacting(await hiddenNames(tx, forum), {
    contact: m.paper_mark_contact({}, written),
    name: m.paper_mark_name({}, written),
  })
  const sealed = canonicalJson(sealedPart(snapshot, randomBytes(16).toString('hex')))
  const published = canonicalJson(publishedPart(snapshot, redact, fingerprintOf(sealed)))
  return { snapshot: published, sealed, sha256: fingerprintOf(published) }
}

/** SHA-256 of the bytes, in hexadecimal digits. */
export const fingerprintOf = (bytes: string) =>
  createHash('sha256').update(bytes, 'utf8').digest('hex')
