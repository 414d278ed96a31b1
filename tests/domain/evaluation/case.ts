import { aForum, anActor, aService, aUnit } from '../../support/factories.ts'

/** A unit of three services with a forum of 2026 that was held, one announced, one cancelled, and one of 2025. */
export async function aCase() {
  const evaluator = await anActor('EVALUATOR')
  const unit = await aUnit(evaluator, { shortName: 'Dispendukcapil' })
  const [ktp, kia, akta] = await Promise.all([1, 2, 3].map(() => aService(unit)))
  await aService(unit, { archivedAt: new Date() })
  const within = { unitId: unit.id }
  const last = await aForum(evaluator, {
    ...within,
    year: 2026,
    status: 'FOLLOW_UP',
    theme: 'Standar Pelayanan 2026',
    startsAt: new Date('2026-03-04T02:00:00Z'),
    services: [ktp?.id ?? '', kia?.id ?? ''],
  })
  await aForum(evaluator, {
    ...within,
    year: 2026,
    status: 'ANNOUNCED',
    startsAt: new Date('2026-12-30T02:00:00Z'),
    services: [akta?.id ?? ''],
  })
  await aForum(evaluator, {
    ...within,
    year: 2026,
    status: 'CANCELLED',
    startsAt: new Date('2026-05-04T02:00:00Z'),
  })
  const earlier = await aForum(evaluator, {
    ...within,
    year: 2025,
    status: 'CLOSED',
    startsAt: new Date('2025-02-04T02:00:00Z'),
    services: [akta?.id ?? ''],
  })
  return { evaluator, unit, last, earlier }
}
