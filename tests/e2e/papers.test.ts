import { expect } from 'vitest'
import { db } from '#db/client.server.ts'
import { documentKindLabel, publicationChannelLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import { aForum, aUnit } from '../support/factories.ts'
import { journey } from '../support/journey.ts'
import { textInPdf } from '../support/papers.ts'
import { type Person, personAt, phone } from '../support/person.ts'
import { aPhoto } from '../support/pictures.ts'
import { aFeedback, aFollowUp, anAttendance } from '../support/thread.ts'
import { today } from './thread/agree.ts'
import { aTown } from './thread/town.ts'

const guest = 'Perwakilan Paguyuban Loket'

async function aHeldForum(organizationId: string) {
  const unit = await aUnit({ organizationId }, { phone: '0354-681122' })
  const forum = await aForum(
    { kind: 'SYSTEM', organizationId },
    { unitId: unit.id, status: 'FOLLOW_UP' },
  )
  await anAttendance(forum, { name: guest })
  await aFeedback(forum, { status: 'ANSWERED', text: 'Kursi tunggu kurang.', answer: 'Ditambah.' })
  await aFollowUp(forum, { status: 'PLANNED', agreedAt: new Date() })
  return forum
}

journey(
  'a report is asked for, made, opened inside and by the public, and its publication kept',
  async ({ visitor }) => {
    const { id, slug, admin } = await aTown(visitor)
    const forum = await aHeldForum(id)
    const papers = `/${slug}/kelola/forum/${forum.id}/dokumen`
    const kind = documentKindLabel('FKP_REPORT')

    await admin.open(papers)
    await admin.reads(m.paper_missing_letter())
    await admin.press(m.paper_make_of({ kind }), m.paper_requested({ kind }))
    await made(admin, papers)

    const inside = await fileOf(admin, new RegExp(`${kind} internal, PDF`))
    expect(await wordsIn(inside)).toContain(guest)

    await admin.open(`/${slug}/kelola/forum/${forum.id}/publikasi`)
    await admin.choose({ [m.forum_publication_channel()]: publicationChannelLabel('SIPPN') })
    await admin.fill({ [m.forum_publication_date()]: today() })
    await admin.attach(m.paper_screenshot(), await aPhoto('sippn.jpg', '#225588'))
    await admin.press(m.forum_publication_record(), m.forum_publication_recorded())
    await admin.reads(m.paper_screenshot_open())

    const citizen = personAt(await visitor(phone))
    await citizen.open(`/${slug}/forum/${forum.code}`)
    const open = await fileOf(citizen, /\(PDF/)
    const text = await wordsIn(open)
    expect(text).toContain('Kursi tunggu kurang.')
    expect(text).not.toContain(guest)
    expect(text).not.toContain('0354-681122')
  },
)

/** The page comes again by itself; what is made stands there with its version. */
async function made(admin: Person, papers: string) {
  for (let attempt = 0; attempt < 60; attempt++) {
    const busy = await db.paperMaking.count({ where: { status: { in: ['WAITING', 'MAKING'] } } })
    if (busy === 0) break
    await admin.page.waitForTimeout(500)
  }
  await admin.open(papers)
  await admin.reads(m.paper_ready({ kinds: documentKindLabel('FKP_REPORT') }))
}

async function fileOf({ page }: Person, name: RegExp) {
  const link = page.getByRole('link', { name }).first()
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  return answer.body()
}

/** A cell breaks its lines where it must. */
const wordsIn = async (file: Buffer) => (await textInPdf(file)).replace(/\s+/g, ' ')
