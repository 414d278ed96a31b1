import { href } from 'react-router'
import type { Field, ImportKind } from '#domain/import/import.ts'
import { fieldLabel } from '#domain/import/terms.ts'
import { communityElements } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'

const kept = [
  'name',
  'institution',
  'position',
  'sex',
  'phone',
  'email',
  'district',
  'village',
  'address',
  'note',
  'shortName',
  'headPosition',
  'headName',
  'headNumber',
  'description',
] as const satisfies Field[]

type Columns = Record<string, string | boolean | null>

/** What would be kept of a row, in words. */
export function keptFacts(columns: Columns) {
  const facts = kept.flatMap((field) => {
    const value = columns[field]
    return typeof value === 'string' ? [[fieldLabel(field), sexed(field, value)] as const] : []
  })
  const element = communityElements.find((one) => one === columns.element)
  return element
    ? [...facts, [fieldLabel('element'), communityElementLabel(element)] as const]
    : facts
}

const sexed = (field: Field, value: string) => {
  if (field !== 'sex') return value
  return value === 'MALE' ? 'L' : 'P'
}

/** Where the record that a row became is looked at; a service on its unit's page only. */
export function recordAddress(
  kind: ImportKind,
  id: string,
  { organization }: { organization: string },
) {
  if (kind === 'UNITS')
    return href('/:organization/kelola/pengaturan/unit/:unitId', { organization, unitId: id })
  if (kind === 'SERVICES') return null
  return href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', {
    organization,
    stakeholderId: id,
  })
}
