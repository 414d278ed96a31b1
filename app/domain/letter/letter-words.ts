import { m } from '#messages'

/** Letters are written in Indonesian, whatever language the one who sends them reads. */
export const written = { locale: 'id' } as const

type Writing = {
  unit: {
    name: string
    headPosition: string | null
    headName: string | null
    headNumber: string | null
  }
  organization: { name: string; letterPlace: string | null }
}

/** A letter as it is proposed: in the official register, signed by the head of the unit. */
export function proposedLetter({ unit, organization }: Writing) {
  return {
    place: organization.letterPlace ?? placeIn(organization.name),
    subject: m.letter_default_subject({}, written),
    opening: m.letter_default_opening({ unit: unit.name }, written),
    closing: m.letter_default_closing({}, written),
    signatoryPosition: unit.headPosition,
    signatoryName: unit.headName,
    signatoryNumber: unit.headNumber,
  }
}

/** 'Kediri' from 'Pemerintah Kota Kediri'; null where the name tells no place. */
export const placeIn = (organization: string) =>
  /\b(?:Kota|Kabupaten|Provinsi) (.+)$/.exec(organization)?.[1] ?? null

/** The name under which a letter is addressed to somebody: 'Ketua, Paguyuban Pedagang'. */
export const addresseeOf = (invited: {
  name: string
  position: string | null
  institution: string | null
}) => [invited.name, invited.position, invited.institution].filter(Boolean)
