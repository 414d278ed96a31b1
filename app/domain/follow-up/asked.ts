import type { FeedbackStatus } from '../feedback/feedback.ts'
import type { FollowUpStatus, Verdict } from './follow-up.ts'
import { isAsking } from './verdict.ts'

type Link = {
  followUp: {
    id: string
    number: number
    status: FollowUpStatus
    verdicts: readonly { verdict: Verdict }[]
  }
}

type Sources = {
  status: FeedbackStatus
  followUps: readonly Link[]
  mergedInto: { followUps: readonly Link[] } | null
}

/** The promises that whoever gave an input is asked about: its own, and those of the input it was merged into. */
export function askedOf({ status: inputStatus, followUps, mergedInto }: Sources) {
  if (inputStatus === 'WITHDRAWN') return []

  const promises = [...followUps, ...(mergedInto?.followUps ?? [])]
    .map(({ followUp }) => followUp)
    .filter(({ status, verdicts }) => isAsking(status, verdicts))
  const byId = new Map(promises.map(({ id, number }) => [id, { id, number }]))
  return [...byId.values()].toSorted((a, b) => a.number - b.number)
}
