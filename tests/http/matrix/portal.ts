import { everyone, type Row } from './rows.ts'

/** What everybody may read. */
export const portalRows: Record<string, Row> = {
  'GET /': everyone('ok'),
  'GET /:organization': everyone('ok'),
  'GET /:organization/kalender': everyone('ok'),
  'GET /:organization/forum/:code': everyone('ok'),
  'GET /:organization/tindak-lanjut': everyone('ok'),
  'GET /:organization/lacak': everyone('ok'),
  'POST /:organization/lacak': everyone('ok', {}, { form: { code: 'ABCD' } }),
  'GET /:organization/masukan/:trackingCode': everyone('ok'),
}
