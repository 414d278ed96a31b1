import { letterNumber, unitCodeOf } from '#domain/letter/letter-number.ts'
import { proposedLetter } from '#domain/letter/letter-words.ts'
import { dateColumn, dayOf } from '../days.ts'
import { happened, idAt } from '../ground.ts'
import { kediri } from '../organizations.ts'
import type { SeedForum } from './material.ts'
import { type Gathering, organizerOf } from './town.ts'
import { units } from './units.ts'

/** The forums whose invitations went out under a number, in the order of their letters. */
const numbered = ['today', 'upcoming']

const pattern = '005/{nomor}/{kode-unit}/{bulan-romawi}/{tahun}'

/** Adds the letter of a forum and counts it; null for a forum from before letters were numbered here. */
export function addForumLetter({ town, forum, id: forumId }: Gathering, issuedAt: Date) {
  const sequence = numbered.indexOf(forum.key) + 1
  if (sequence === 0) return null

  const { rows, organizationId } = town.ground
  const issuedOn = dayOf(issuedAt, town.days.zone)
  const unit = unitOf(forum)
  const number = letterNumber(pattern, { sequence, unitCode: unitCodeOf(unit), issuedOn })
  const organization = { name: kediri.name, letterPlace: 'Kediri' }
  const letter = {
    ...{ organizationId, id: idAt(issuedAt), forumId, number, sequence },
    ...proposedLetter({ unit, organization }),
    ...{ issuedOn: dateColumn(issuedOn), createdAt: issuedAt, updatedAt: issuedAt },
  }
  rows.invitationLetter.push(letter)
  count(rows.letterCounter, { organizationId, year: Number(issuedOn.slice(0, 4)), sequence })
  const subject = { id: letter.id, forumId }
  const who = organizerOf(town, forum.unit)
  happened(town.ground, issuedAt, who, 'invitation-letter.issued', subject, { number })
  return letter
}

function unitOf(forum: SeedForum) {
  const unit = units.find(({ key }) => key === forum.unit)
  if (!unit) throw new Error(`No unit ${forum.unit}`)
  const { name, shortName = null, headPosition = null } = unit
  const unnamed = { headName: null, headNumber: null, letterCode: null }
  return { name, shortName, headPosition, ...unnamed }
}

type Counter = { organizationId: string; scopeId: string; year: number; count: number }
type Counted = { organizationId: string; year: number; sequence: number }

/** The counter of a year stands at its highest number. */
function count(counters: Counter[], { organizationId, year, sequence }: Counted) {
  const known = counters.find((one) => one.organizationId === organizationId && one.year === year)
  if (known) known.count = Math.max(known.count, sequence)
  else counters.push({ organizationId, scopeId: organizationId, year, count: sequence })
}
