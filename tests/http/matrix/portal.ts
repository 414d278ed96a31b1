import { everyone, type Row } from './rows.ts'

/** The public pages: everybody reads them; another organization's records are nowhere to be found. */
export const portalRows: Record<string, Row> = {
  'GET /': everyone('ok'),
  'GET /:organization': everyone('ok'),
  'GET /:organization/kalender': everyone('ok'),
  'GET /:organization/kalender/unduhan/:format': everyone('ok'),
  'GET /:organization/kalender.ics': everyone('ok'),
  'GET /:organization/kalender/berlangganan': everyone('ok'),
  'GET /:organization/unit/:unitId/kalender.ics': everyone('ok'),
  'GET /:organization/forum/:code': everyone('ok'),
  'GET /:organization/forum/:code/kalender.ics': everyone('ok'),
  'GET /:organization/tindak-lanjut': everyone('ok'),
  'GET /:organization/tindak-lanjut/unduhan/:format': everyone('ok'),
  'GET /:organization/tindak-lanjut/:followUpId': everyone('ok'),
  'GET /:organization/lacak': everyone('ok'),
  'POST /:organization/lacak': everyone('ok', {}, { form: { kode: 'ABCD-2345-EFGH' } }),
  'GET /:organization/masukan/:trackingCode': everyone('ok'),
  // Nobody has looked at it yet, so strangers may not read it.
  'GET /:organization/suara/:feedbackId': everyone(404),
}
