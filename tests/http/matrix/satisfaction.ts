import { semesterOf } from '#domain/satisfaction/period.ts'
import { everyone, type Row, staff } from './rows.ts'

const desk = '/:organization/kelola'
const unit = `${desk}/unit/:unitId/kepuasan`
const ofUnit = { admin: 'ok', organizer: 'ok', outsider: 404 } as const
const seen = { ...ofUnit, facilitator: 'ok', evaluator: 'ok' } as const
// A result or survey is named by its own id; the unit before it only says where one came from.
const foreign = { unitId: 'ok' } as const

const means = (mean: string) => ({
  ...{ requirements: mean, procedure: mean, time: mean, cost: mean, product: mean },
  ...{ competence: mean, conduct: mean, complaintHandling: mean, facilities: mean },
})
const period = semesterOf(new Date().toISOString().slice(0, 10))
const result = {
  ...{ serviceId: '', year: '2024', span: 'YEAR', population: '500', respondents: '217' },
  ...{ ...means('3,4'), note: 'Laporan SKM 2024' },
}
const survey = { serviceId: '', year: String(period.year), span: period.span, population: '500' }
const answer = { ...means('4'), key: 'kunci-peramban-matriks' }

/** What users think: results, surveys, plans. */
export const satisfactionRows: Record<string, Row> = {
  'GET /:organization/skm/:surveyCode': everyone('ok'),
  'POST /:organization/skm/:surveyCode': everyone('ok', {}, { form: answer }),
  [`GET ${desk}/kepuasan`]: staff({ ...seen, outsider: 'ok' }),
  [`GET ${desk}/kepuasan/unduhan/:format`]: staff({ ...seen, outsider: 'ok' }),
  [`GET ${desk}/forum/:forumId/kepuasan`]: staff(seen),
  [`GET ${unit}`]: staff(seen),
  [`GET ${unit}/unduhan/:format`]: staff(seen),
  [`GET ${unit}/baru`]: staff(ofUnit),
  [`POST ${unit}/baru`]: staff(ofUnit, { form: result }),
  [`GET ${unit}/impor`]: staff(ofUnit),
  [`POST ${unit}/impor`]: staff(ofUnit, { form: { order: '' }, multipart: true }),
  [`POST ${unit}/impor/pencatatan`]: staff(ofUnit, {
    form: {
      rows: JSON.stringify([
        {
          ...Object.fromEntries(Object.keys(means('3')).map((name) => [name, 3])),
          ...{ serviceId: null, year: 2021, span: 'YEAR', population: null, respondents: 90 },
          note: null,
        },
      ]),
    },
  }),
  [`GET ${unit}/survei/baru`]: staff(ofUnit),
  [`POST ${unit}/survei/baru`]: staff(ofUnit, { form: survey }),
  [`GET ${unit}/survei/:surveyId`]: staff(seen, { foreign }),
  [`POST ${unit}/survei/:surveyId/penutupan`]: staff(ofUnit, { foreign }),
  [`GET ${unit}/survei/:surveyId/kertas`]: staff(ofUnit, { foreign }),
  [`POST ${unit}/survei/:surveyId/kertas`]: staff(ofUnit, { form: means('3'), foreign }),
  [`GET ${unit}/:snapshotId`]: staff(seen, { foreign }),
  [`GET ${unit}/:snapshotId/ubah`]: staff(ofUnit, { foreign }),
  [`POST ${unit}/:snapshotId/ubah`]: staff(ofUnit, { form: { ...result, version: '1' }, foreign }),
  [`POST ${unit}/:snapshotId/penghapusan`]: staff(ofUnit, { fresh: true }),
  [`GET ${unit}/:snapshotId/rtl/unduhan/:format`]: staff(seen, { foreign }),
}
