import { dateColumn, dayOf } from '../days.ts'
import { happened, idAt, type Who } from '../ground.ts'
import type { Promised } from './promise-rows.ts'
import { type Gathering, organizerOf } from './town.ts'
import type { Voiced } from './voiced.ts'

/** Adds the pictures and papers that prove a promise. */
export function addEvidence({ gathering, told, id, number, owner }: Promised) {
  const { town, forum, id: forumId } = gathering
  const { rows, organizationId } = town.ground
  const who = owner ?? organizerOf(town, forum.unit)

  for (const [index, evidence] of (told.evidence ?? []).entries()) {
    const fileId = town.files.get(`evidence/${told.key}/${index}`)
    if (!fileId) continue
    const at = town.days.officeInstant(evidence)
    const evidenceId = idAt(at)
    rows.evidence.push({
      organizationId,
      id: evidenceId,
      followUpId: id,
      fileId,
      kind: evidence.kind,
      caption: evidence.caption,
      takenOn: dateColumn(dayOf(at, town.days.zone)),
      place: evidence.place,
      addedById: who.userId,
      createdAt: at,
    })
    const { kind, caption } = evidence
    const details = { number, evidenceId, kind, caption }
    happened(town.ground, at, who, 'evidence.attached', { id, forumId }, details)
  }
}

/** Adds what those who gave the input say of its promise. */
export function addVerdicts({ gathering, told, id, number, feedback }: Promised) {
  const { town, id: forumId } = gathering
  const { rows, organizationId } = town.ground

  for (const { feedback: key, verdict, note, ...moment } of told.verdicts ?? []) {
    const input = feedback.get(key)
    if (!input) throw new Error(`No input ${key}`)
    const at = town.days.instant(moment)
    const given = { organizationId, id: idAt(at), followUpId: id, feedbackId: input.id }
    rows.citizenVerdict.push({ ...given, verdict, note, createdAt: at })

    const action =
      verdict === 'RESOLVED' ? 'follow-up.confirmed-by-citizen' : 'follow-up.reopened-by-citizen'
    const details = { number, feedbackId: input.id, note }
    happened(town.ground, at, speakerOf(gathering, input), action, { id, forumId }, details)
  }
}

/** Who speaks again, named only where the input is. */
function speakerOf({ town }: Gathering, { id, told }: Voiced): Who {
  const giver = town.ground.rows.feedbackSubmitter.find(({ feedbackId }) => feedbackId === id)
  if (told.identity !== 'NAMED' || !giver?.name) return { kind: 'PUBLIC' }
  return { kind: 'PARTICIPANT', name: giver.name }
}
