import { instantOf } from '../days.ts'
import { addUnit, elementOf, type Ground, groupIdOf, idAt } from '../ground.ts'
import type { DemoUnit, SeedIndicator } from './material.ts'
import { stakeholders } from './stakeholders.ts'
import { units } from './units.ts'

/** Before the first forum that anybody tells of. */
export const founding = (zone: string) => instantOf('2022-01-03', '08.00', zone)

/** Adds the city's units, their services and indicators; gives the service ids by `unit/service`. */
export function addUnits(ground: Ground, at: Date) {
  const services = new Map<string, string>()
  for (const unit of units) {
    const { key, services: own, indicators = [], ...facts } = unit
    const unitId = addUnit(ground, key, { ...facts, headName: unit.headPosition }, at)
    for (const indicator of indicators) addIndicator(ground, unitId, indicator, at)
    addServices(ground, unitId, { key, services: own }, at, services)
  }
  return services
}

function addServices(
  { rows, organizationId }: Ground,
  unitId: string,
  { key, services: own }: Pick<DemoUnit, 'key' | 'services'>,
  at: Date,
  services: Map<string, string>,
) {
  for (const { key: serviceKey, ...service } of own) {
    const id = idAt(at)
    rows.service.push({ organizationId, id, unitId, ...service, createdAt: at })
    services.set(`${key}/${serviceKey}`, id)
  }
}

function addIndicator(
  { rows, organizationId }: Ground,
  unitId: string,
  { years, ...indicator }: SeedIndicator,
  at: Date,
) {
  const indicatorId = idAt(at)
  rows.performanceIndicator.push({
    organizationId,
    id: indicatorId,
    unitId,
    ...indicator,
    createdAt: at,
  })
  for (const year of years) {
    rows.indicatorYear.push({ organizationId, id: idAt(at), indicatorId, ...year })
  }
}

/** Adds the registry; gives the ids by number. */
export function addRegistry(ground: Ground, at: Date) {
  const { rows, organizationId } = ground
  return new Map(
    stakeholders.map(({ number, group, ...stakeholder }) => {
      const id = idAt(at)
      rows.stakeholder.push({
        organizationId,
        id,
        kind: 'INSTITUTION',
        ...stakeholder,
        groupId: groupIdOf(ground, group),
        element: elementOf(group),
        createdAt: at,
        updatedAt: at,
      })
      return [number, id] as const
    }),
  )
}
