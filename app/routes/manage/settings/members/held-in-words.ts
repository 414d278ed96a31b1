import { m } from '#messages'

type Held = { ownedFollowUps: number; teamMembers: number; assigned: number }

/** How much is still with somebody. */
export const heldTotal = ({ ownedFollowUps, teamMembers, assigned }: Held) =>
  ownedFollowUps + teamMembers + assigned

/** What is still with somebody, in words: 'Masih memegang 3 tindak lanjut, 1 tempat dalam tim forum'. */
export function heldInWords({ ownedFollowUps, teamMembers, assigned }: Held) {
  const parts = [
    ownedFollowUps > 0 && m.access_held_follow_ups({ n: ownedFollowUps }),
    teamMembers > 0 && m.access_held_teams({ n: teamMembers }),
    assigned > 0 && m.access_held_inputs({ n: assigned }),
  ]
  return m.access_held({ what: parts.filter(Boolean).join(', ') })
}
