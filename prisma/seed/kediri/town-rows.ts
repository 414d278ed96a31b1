import { normalizedPhone } from '#domain/stakeholder/phone.ts'
import { instantOf } from '../days.ts'
import { addUnit, elementOf, type Ground, groupIdOf, happened, idAt } from '../ground.ts'
import type { DemoUnit, SeedIndicator } from './material.ts'
import { stakeholders } from './stakeholders.ts'
import { units } from './units.ts'

/** Before the first forum that anybody tells of. */
export const founding = (zone: string) => instantOf('2022-01-03', '08.00', zone)

const system = { kind: 'SYSTEM' } as const

/** Adds the city's units, their services and indicators; gives the service ids by `unit/service`. */
export function addUnits(ground: Ground, at: Date) {
  const services = new Map<string, string>()
  for (const unit of units) {
    const { key, services: own, indicators = [], ...facts } = unit
    const unitId = addUnit(ground, key, { ...facts, headName: unit.headPosition }, at)
    const home = { id: unitId, name: unit.name }
    for (const indicator of indicators) addIndicator(ground, home, indicator, at)
    addServices(ground, home, { key, services: own }, at, services)
  }
  return services
}

type Home = { id: string; name: string }

function addServices(
  ground: Ground,
  unit: Home,
  { key, services: own }: Pick<DemoUnit, 'key' | 'services'>,
  at: Date,
  services: Map<string, string>,
) {
  for (const { key: serviceKey, ...service } of own) {
    const id = idAt(at)
    const { organizationId } = ground
    ground.rows.service.push({ organizationId, id, unitId: unit.id, ...service, createdAt: at })
    const details = { name: service.name, unit: unit.name }
    happened(ground, at, system, 'service.added', { id }, details)
    services.set(`${key}/${serviceKey}`, id)
  }
}

function addIndicator(
  ground: Ground,
  unit: Home,
  { years, ...indicator }: SeedIndicator,
  at: Date,
) {
  const { rows, organizationId } = ground
  const { name } = indicator
  const indicatorId = idAt(at)
  const subject = { id: indicatorId }
  rows.performanceIndicator.push({
    organizationId,
    id: indicatorId,
    unitId: unit.id,
    ...indicator,
    createdAt: at,
  })
  happened(ground, at, system, 'indicator.added', subject, { name, unit: unit.name })
  for (const figures of years) {
    rows.indicatorYear.push({ organizationId, id: idAt(at), indicatorId, ...figures })
    const { year, target, realization } = figures
    const details = { name, year, target, realization }
    happened(ground, at, system, 'indicator-year.recorded', subject, details)
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
        phone: normalizedPhone(stakeholder.phone),
        groupId: groupIdOf(ground, group),
        element: elementOf(group),
        createdAt: at,
        updatedAt: at,
      })
      happened(ground, at, system, 'stakeholder.added', { id }, { name: stakeholder.name })
      return [number, id] as const
    }),
  )
}
