import { everyone, type Row, staff } from './rows.ts'

const desk = '/:organization/kelola'
const unit = `${desk}/unit/:unitId/standar`
const version = `${unit}/:serviceId/:standardId`
const forum = `${desk}/forum/:forumId/standar`
const ofUnit = { admin: 'ok', organizer: 'ok', outsider: 404 } as const
const seen = { ...ofUnit, facilitator: 'ok', evaluator: 'ok', owner: 'ok' } as const
// A version is named by its own id, a service by its own: what stands before only says where one came from.
const ofService = { unitId: 'ok' } as const
const foreign = { unitId: 'ok', serviceId: 'ok' } as const

const review = { version: '1', serviceOutcome: 'KEPT', serviceNote: 'Tetap dipertahankan.' }

/** Standar Pelayanan: versions, reviews at forums, what the public reads of them. */
export const standardRows: Record<string, Row> = {
  'GET /:organization/standar': everyone('ok'),
  'GET /:organization/standar/:serviceId': everyone('ok'),
  'GET /:organization/maklumat/:unitId': everyone('ok'),
  [`GET ${unit}`]: staff(seen),
  [`GET ${unit}/unduhan/:format`]: staff(seen),
  [`GET ${unit}/:serviceId`]: staff(seen, { foreign: ofService }),
  [`POST ${unit}/:serviceId/rancangan`]: staff(ofUnit, { foreign: ofService }),
  [`GET ${version}`]: staff(seen, { foreign }),
  [`GET ${version}/ubah`]: staff(ofUnit, { foreign }),
  [`POST ${version}/ubah`]: staff(ofUnit, { form: { version: '1', SP01: 'KTP-el' }, foreign }),
  [`GET ${version}/penetapan`]: staff(ofUnit, { foreign }),
  [`POST ${version}/penetapan`]: staff(ofUnit, {
    ...{ form: { decreeNumber: '188/1/2026', decreedOn: '2026-01-05' }, foreign },
  }),
  [`GET ${version}/pencabutan`]: staff(ofUnit, { foreign }),
  [`POST ${version}/pencabutan`]: staff(ofUnit, { form: { reason: 'Diganti' }, foreign }),
  [`POST ${version}/pembuangan`]: staff(ofUnit, { fresh: true }),
  [`GET ${forum}`]: staff(seen),
  [`GET ${forum}/:serviceId`]: staff(seen),
  [`POST ${forum}/:serviceId`]: staff(ofUnit, { form: review }),
}
