import { everyone, type Row, readers, staff } from './rows.ts'

const settings = '/:organization/kelola/pengaturan'
const unit = `${settings}/unit/:unitId`
const admin = staff({ admin: 'ok' })
const ofUnit = { admin: 'ok', organizer: 'ok', outsider: 404 } as const

const newService = { name: 'Layanan baru', lokusKind: 'ADMINISTRATIVE' }
const newIndicator = { name: 'Cakupan', measure: '%', achievement: 'HIGHER_IS_BETTER' }
const yearly = { year: '2026', target: '99,4', realization: '97,81' }
const newUnit = { name: 'Dinas baru', category: 'PERANGKAT_DAERAH' }
const profile = { name: 'Pemerintah Kota', timeZone: 'Asia/Jakarta' }

// A service or indicator is named by its own id; the unit before it only says where one came from.
const foreign = { unitId: 'ok' } as const

/** Profile, units, services, indicators. */
export const organizationRows: Record<string, Row> = {
  'GET /:organization/logo': everyone(404),
  [`GET ${settings}`]: staff(readers),
  [`GET ${settings}/profil`]: admin,
  [`POST ${settings}/profil`]: staff({ admin: 'ok' }, { form: profile, multipart: true }),
  [`GET ${settings}/surat`]: admin,
  [`POST ${settings}/surat`]: staff(
    { admin: 'ok' },
    {
      form: {
        ...{ letterPattern: '{nomor}/{tahun}', recordPattern: '{nomor}/{tahun}' },
        reminderDays: '3',
      },
    },
  ),
  [`GET ${settings}/batas-forum`]: admin,
  [`POST ${settings}/batas-forum`]: staff({ admin: 'ok' }, { form: { month: '10', day: '31' } }),
  [`GET ${settings}/unit`]: staff(readers),
  [`GET ${settings}/unit/unduhan/:format`]: staff(readers),
  [`GET ${settings}/unit/baru`]: admin,
  [`POST ${settings}/unit/baru`]: staff({ admin: 'ok' }, { form: newUnit }),
  [`GET ${unit}`]: staff({ ...readers, outsider: 404 }),
  [`GET ${unit}/ubah`]: admin,
  [`POST ${unit}/ubah`]: staff({ admin: 'ok' }, { form: newUnit }),
  [`POST ${unit}/arsip`]: admin,
  [`POST ${unit}/pemulihan`]: admin,
  [`GET ${unit}/layanan/unduhan/:format`]: staff({ ...readers, outsider: 404 }),
  [`GET ${unit}/layanan/baru`]: staff(ofUnit),
  [`POST ${unit}/layanan/baru`]: staff(ofUnit, { form: newService }),
  [`GET ${unit}/layanan/:serviceId`]: staff(ofUnit, { foreign }),
  [`POST ${unit}/layanan/:serviceId`]: staff(ofUnit, { form: newService, foreign }),
  [`POST ${unit}/layanan/:serviceId/arsip`]: staff(ofUnit, { foreign }),
  [`POST ${unit}/layanan/:serviceId/pemulihan`]: staff(ofUnit, { foreign }),
  [`GET ${unit}/indikator/unduhan/:format`]: staff({ ...readers, outsider: 404 }),
  [`GET ${unit}/indikator/baru`]: staff(ofUnit),
  [`POST ${unit}/indikator/baru`]: staff(ofUnit, { form: newIndicator }),
  [`GET ${unit}/indikator/:indicatorId`]: staff(ofUnit, { foreign }),
  [`POST ${unit}/indikator/:indicatorId`]: staff(ofUnit, { form: yearly, foreign }),
  [`GET ${unit}/indikator/:indicatorId/ubah`]: staff(ofUnit, { foreign }),
  [`POST ${unit}/indikator/:indicatorId/ubah`]: staff(ofUnit, { form: newIndicator, foreign }),
  [`POST ${unit}/indikator/:indicatorId/arsip`]: staff(ofUnit, { foreign }),
}
