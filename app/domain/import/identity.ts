import { institutionKey } from './institution-name.ts'
import type { Entity } from './matching.ts'
import { bareName, soundOf } from './person-name.ts'
import type { PersonColumns, ServiceColumns, UnitColumns } from './settling.ts'
import { wordsOf } from './sheet.ts'

type Identity = Pick<Entity, 'certain' | 'possible' | 'speaksAgainst' | 'label'>

type Known = Pick<
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

  if (kind === 'INSTITUTION') {
    const where = [district, village, known.position].map((one) => wordsOf(one ?? ''))
    const own = `i:${bare}|${place}`
    return {
      label,
      certain: [...withName, `${own}|${where.join('|')}`],
      possible: [...contacts, `b:${bare}`],
    }
  }
  const shared = `b:${bare}`
  return {
    label,
    certain: place ? [...withName, `n:${bare}|${place}`] : withName,
    possible: [...contacts, shared, ...(place ? [`s:${soundOf(bare)}|${place}`] : [])],
    speaksAgainst: { institution: place, phone: phone ?? '', shared },
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
