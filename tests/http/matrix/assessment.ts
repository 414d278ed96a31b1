import { standardInstrument } from '#domain/assessment/instrument.server.ts'
import { everyone, type Row, staff } from './rows.ts'

const list = '/:organization/evaluasi/penilaian'
const one = `${list}/:assessmentId`
const item = `${one}/butir/:assessmentItemId`
const instruments = '/:organization/kelola/pengaturan/instrumen'
const instrument = `${instruments}/:instrumentId`
const survey = '/:organization/penilaian/:assessmentCode'

const readers = { admin: 'ok', organizer: 'ok', evaluator: 'ok' } as const
const ofUnit = { ...readers, outsider: 404 } as const
const units = { admin: 'ok', organizer: 'ok', outsider: 404 } as const
const judges = { admin: 'ok', evaluator: 'ok' } as const
const admins = { admin: 'ok' } as const

const begun = ({ unitId = '', standardInstrumentId = '' }: Record<string, string>) => ({
  ...{ unitId, year: '2031', lokusKind: 'GOODS', instrumentId: standardInstrumentId },
})
const reason = { reason: 'Bukti kurang.' }
const answered = Object.fromEntries(
  standardInstrument.statements.map(({ number }) => [`s${number}`, '4']),
)
const wording = {
  ...{ version: '1', name: 'Standar', evidence: 'SK' },
  ...Object.fromEntries([0, 1, 2, 3, 4, 5].map((grade) => [`grade${grade}`, `nilai ${grade}`])),
}

/** PEKPPP: the unit fills in, the evaluator grades, the admin keeps the instrument, users answer form F-03. */
export const assessmentRows: Record<string, Row> = {
  [`GET ${list}`]: staff(readers),
  [`GET ${list}/unduhan/:format`]: staff(readers),
  [`GET ${list}/baru`]: staff({ admin: 'ok', organizer: 'ok' }),
  [`POST ${list}/baru`]: staff(units, { form: begun }),
  [`GET ${one}`]: staff(ofUnit),
  [`GET ${one}/berkas-bukti`]: staff(ofUnit),
  [`POST ${one}/pengisian`]: staff(units),
  [`POST ${one}/pengajuan`]: staff(units),
  [`POST ${one}/evaluasi`]: staff(judges),
  [`POST ${one}/penetapan`]: staff(judges),
  [`GET ${one}/pengembalian`]: staff(judges),
  [`POST ${one}/pengembalian`]: staff(judges, { form: reason }),
  [`GET ${one}/penilaian-ulang`]: staff(judges),
  [`POST ${one}/penilaian-ulang`]: staff(judges, { form: reason }),
  [`GET ${one}/masa-sanggah`]: staff(judges),
  [`POST ${one}/masa-sanggah`]: staff(judges, { form: { appealUntil: '2099-01-01' } }),
  [`GET ${item}`]: staff(ofUnit),
  [`GET ${item}/mandiri`]: staff(units),
  [`POST ${item}/mandiri`]: staff(units, { form: { version: '1', selfScore: '4' } }),
  [`GET ${item}/nilai`]: staff(judges),
  [`POST ${item}/nilai`]: staff(judges, {
    form: { version: '1', score: '4', rationale: 'Bukti lengkap.' },
  }),
  [`GET ${item}/sanggahan`]: staff(units),
  [`POST ${item}/sanggahan`]: staff(units, { form: { objection: 'Bukti ada.' } }),
  [`GET ${item}/tanggapan`]: staff(judges),
  [`POST ${item}/tanggapan`]: staff(judges, {
    form: { version: '1', score: '4', objectionAnswer: 'Benar.' },
  }),

  [`GET ${instruments}`]: staff(readers),
  [`POST ${instruments}/baku`]: staff(admins),
  [`GET ${instrument}`]: staff(readers),
  [`GET ${instrument}/salinan`]: staff(admins),
  [`POST ${instrument}/salinan`]: staff(admins, { form: { name: 'PEKPPP 2031' } }),
  [`GET ${instrument}/bobot`]: staff(admins),
  [`POST ${instrument}/bobot`]: staff(admins, {
    form: { version: '1', aspects: '100', indicators: '100' },
  }),
  [`GET ${instrument}/butir`]: staff(admins),
  [`POST ${instrument}/butir`]: staff(admins, { form: wording }),
  [`POST ${instrument}/pemberlakuan`]: staff(admins),
  [`POST ${instrument}/penghentian`]: staff(admins),

  [`GET ${survey}`]: everyone('ok'),
  [`POST ${survey}`]: everyone(
    'ok',
    {},
    {
      form: {
        ...{ ...answered, respondent: '081234567890' },
        formId: '01980000-0000-7000-8000-000000000000',
      },
    },
  ),
  [`GET ${survey}/terima-kasih`]: everyone('ok'),
}
