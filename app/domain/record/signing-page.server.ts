import type { PublicActor } from '../access/actor.ts'
import { communityElements } from '../stakeholder/group.ts'
import { readPaperToSign } from './record.server.ts'
import { missingSentence } from './requirement.ts'
import { findSigning } from './signing.server.ts'

/** What a signing page shows: the exact version with its fingerprint, how one stands, and who is still missing. */
export async function readSigningPage(actor: PublicActor, token: string | undefined) {
  const { signatory, obstacle, device } = await findSigning(actor, token)
  const { record, name, signature, refusedAt, refusalReason } = signatory
  const paper = await readPaperToSign(actor.organizationId, record.id)
  const standings = paper.snapshot.signatories.map(({ id, role, element }) => {
    const own = paper.state.signatories.find((one) => one.id === id)
    return { role, element, signed: Boolean(own?.signature), refused: Boolean(own?.refusal) }
  })
  const there = paper.snapshot.present.map(({ element }) => element)
  return {
    ...{ name, obstacle, device, signature, refusedAt, refusalReason, paper },
    ...{
      forumId: record.forumId,
      forum: record.forum,
      sha256: record.sha256,
      code: paper.state.code,
    },
    missing: record.signedAt
      ? null
      : missingSentence(
          communityElements.filter((element) => there.includes(element)),
          standings,
        ),
  }
}
