import { type Row, staff } from './rows.ts'

const imports = '/:organization/kelola/impor'
const one = `${imports}/:importId`

const keepers = { admin: 'ok', organizer: 'ok' } as const
/** Unit staff see what they brought in themselves. */
const own = { ...keepers, outsider: 404 } as const

/** Lists brought in from files: an organizer's own import of stakeholders. */
export const importRows: Record<string, Row> = {
  [`GET ${imports}`]: staff(keepers),
  [`GET ${imports}/baru`]: staff(keepers),
  [`POST ${imports}/baru`]: staff(keepers, { form: { kind: 'STAKEHOLDERS' }, multipart: true }),
  [`GET ${one}`]: staff(own),
  [`GET ${one}/kolom`]: staff(own),
  [`POST ${one}/kolom`]: staff(own, { form: { column: 'nama', field: 'name' }, fresh: true }),
  [`GET ${one}/pertanyaan`]: staff(own),
  [`POST ${one}/pertanyaan`]: staff(own, {
    form: { question: 'g:mitra', choice: 'skip', element: '' },
    fresh: true,
  }),
  [`GET ${one}/baris/:rowId`]: staff(own),
  [`POST ${one}/baris/:rowId`]: staff(own, { form: { decision: 'skip' } }),
  [`POST ${one}/kemiripan`]: staff(own),
  [`POST ${one}/pelaksanaan`]: staff(own, { fresh: true }),
  [`POST ${one}/pembatalan`]: staff(own),
  [`POST ${one}/pembuangan`]: staff(own, { fresh: true }),
}
