import { expect } from 'vitest'
import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { journey } from '../support/journey.ts'
import { aTown } from './thread/town.ts'

/** As offices keep them: title rows, merged headings, degrees, numbers in every spelling, a total at the end. */
const list = `DAFTAR PEMANGKU KEPENTINGAN;;;;;
TAHUN 2026;;;;;
;;;;;
No;Nama;L/P;Instansi;Kelompok;No. HP
1;Drs. H. Perwakilan Tokoh, M.Si;L;Paguyuban RW;Tokoh Masyarakat;0812 3456 7890
2;Perwakilan redaksi;P;Radar Kediri;Media;62-812-9876-5432
;;;;;
Jumlah;2;;;;
`

journey('a messy list of stakeholders goes in, and out again', async ({ visitor }) => {
  const { id: organizationId, slug, admin } = await aTown(visitor)
  const people = () => db.stakeholder.count({ where: { organizationId } })

  await admin.open(`/${slug}/kelola/pemangku-kepentingan`)
  await admin.follow(m.import_new())
  const file = { name: 'daftar.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
  await admin.attach(m.import_file(), file)
  await admin.press(m.import_read(), m.import_ready_lead({ count: 2 }))
  expect(await people()).toBe(0)
  await admin.confirm(m.import_complete(), m.import_completed())
  await admin.reads(/2 ditambahkan/)
  const [one] = await db.stakeholder.findMany({ where: { organizationId, sex: 'FEMALE' } })
  expect(one).toMatchObject({ name: 'Perwakilan redaksi', phone: '+6281298765432' })

  await admin.page.setViewportSize({ width: 390, height: 844 })
  await admin.confirm(m.import_undo(), m.import_undone())
  await admin.reads(m.import_undone_lead())
  expect(await people()).toBe(0)
})
