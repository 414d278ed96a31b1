import { institutionKey } from './institution-name.ts'
import type { Entity } from './matching.ts'
import { bareName, soundOf } from './person-name.ts'
import type { PersonColumns, ServiceColumns, UnitColumns } from './settling.ts'
import { wordsOf } from './sheet.ts'

export type Identity = Pick<
  Entity,
  'certain' | 'possible' | 'speaksAgainst' | 'label' | 'bare' | 'whole' | 'former'
>

export type Known = Pick<
  PersonColumns,
  'kind' | 'name' | 'institution' | 'position' | 'phone' | 'email' | 'district' | 'village'
>

/** By what a person or institution of the registry is known again. */
export function personIdentity(known: Known): Identity {
  const { kind, name, institution, phone, email, district, village } = known
  const label = [name, institution ?? village ?? district, phone ?? email]
    .filter(Boolean)
    .join(' · ')
  const bare = kind === 'PERSON' ? bareName(name) : institutionKey(name)
  const contacts = [...(phone ? [`p:${phone}`] : []), ...(email ? [`e:${email}`] : [])]
  const withName = contacts.map((key) => `${key}|${bare}`)
  const place = institutionKey(institution ?? '')
  const where = [district, village, known.position].map((one) => wordsOf(one ?? ''))
  const whole = [kind, bare, place, phone, email, ...where].join('|')

  if (kind === 'INSTITUTION') {
    const own = `i:${bare}|${place}`
    return {
      ...{ label, bare, whole },
      certain: [...withName, `${own}|${where.join('|')}`],
      possible: [...contacts, `b:${bare}`],
    }
  }
  const shared = `b:${bare}`
  return {
    ...{ label, bare, whole },
    certain: place ? [...withName, `n:${bare}|${place}`] : withName,
    possible: [...contacts, shared, ...(place ? [`s:${soundOf(bare)}|${place}`] : [])],
    speaksAgainst: { institution: place, phone: phone ?? '', shared },
  }
}

/**
 * By what a record is known again that others became part of: by each of the names together with each of the
 * numbers, addresses and institutions that any of them had.
 */
export function mergedIdentity(
  known: Known,
  formers: ReadonlyArray<Known & { id: string }>,
): Identity {
  const own = personIdentity(known)
  const each = formers.map(personIdentity)
  const all = [known, ...formers]
  const mixed = all.flatMap(({ name }) => all.map((one) => personIdentity({ ...one, name })))
  const gathered = (of: 'certain' | 'possible') => [
    ...new Set([own, ...mixed].flatMap((one) => one[of])),
  ]
  return {
    ...own,
    certain: gathered('certain'),
    possible: gathered('possible'),
    former: {
      keys: formers.map(({ id }) => `id:${id}`),
      bares: each.flatMap(({ bare }) => bare ?? []),
      wholes: each.flatMap(({ whole }) => whole ?? []),
    },
  }
}

/** A unit is known by its name, however it is abbreviated. */
export function unitIdentity({
  name,
  shortName,
}: Pick<UnitColumns, 'name' | 'shortName'>): Identity {
  const short = shortName ? institutionKey(shortName) : ''
  return {
    label: name,
    certain: [`i:${institutionKey(name)}`],
    possible: [`i:${institutionKey(name)}`, ...(short.includes(' ') ? [`i:${short}`] : [])],
  }
}

/** A service by its name within its unit. */
export function serviceIdentity({
  name,
  unitId,
}: Pick<ServiceColumns, 'name' | 'unitId'>): Identity {
  return { label: name, certain: [`v:${unitId}|${wordsOf(name)}`], possible: [] }
}
