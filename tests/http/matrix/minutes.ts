import { everyone, type Row, staff } from './rows.ts'

const desk = '/:organization/kelola/forum/:forumId/meja-catatan'
const keepers = { admin: 'ok', organizer: 'ok', facilitator: 'ok', outsider: 404 } as const
const readers = { ...keepers, evaluator: 'ok' } as const

const entry = () => ({
  id: crypto.randomUUID(),
  kind: 'NOTE',
  element: 'EXPERTS',
  text: 'Dicatat.',
})
const change = { revision: '1', kind: 'NOTE', text: 'Dicatat lain.' }

/** The wall, which everybody may look at, and the note-taker's desk. */
export const minutesRows: Record<string, Row> = {
  'GET /:organization/layar/:code': everyone('ok'),
  'GET /:organization/layar/:code/aliran': everyone('ok'),
  [`GET ${desk}`]: staff(keepers),
  [`POST ${desk}`]: staff(keepers, { form: entry }),
  [`POST ${desk}/entri`]: staff(keepers, { form: entry }),
  [`GET ${desk}/notulen`]: staff(readers),
  [`POST ${desk}/acara/:itemId/mulai`]: staff(keepers, { fresh: true }),
  [`POST ${desk}/acara/:itemId/selesai`]: staff(keepers, { fresh: true }),
  [`GET ${desk}/catatan/:minutesNoteId`]: staff(keepers),
  [`POST ${desk}/catatan/:minutesNoteId`]: staff(keepers, { form: change, fresh: true }),
  [`POST ${desk}/catatan/:minutesNoteId/pencoretan`]: staff(keepers, { fresh: true }),
  [`GET ${desk}/foto`]: staff({ ...readers, owner: 'ok' }),
  [`POST ${desk}/foto`]: staff(keepers, { form: { caption: 'Diskusi' }, multipart: true }),
  [`POST ${desk}/foto/:photoId/penghapusan`]: staff(keepers, { fresh: true }),
}
