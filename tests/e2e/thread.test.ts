import { db } from '#db/client.server.ts'
import { roleLabel } from '#domain/access/terms.ts'
import { journey } from '../support/journey.ts'
import { gather, recommendation, sign, sort } from './thread/agree.ts'
import { checkIn, joinByCode, letIn, openForum, printSheet } from './thread/hold.ts'
import {
  comeMyself,
  guests,
  invite,
  linkByMail,
  linkByWhatsApp,
  register,
  sendSomebody,
} from './thread/invite.ts'
import { close, finish, plan, progress, sayNotYet, saySolved } from './thread/keep.ts'
import { draft, prepare } from './thread/prepare.ts'
import { said, sayAnonymously, sayByName, sayInConfidence } from './thread/say.ts'
import { addMember, addUnit, aTown } from './thread/town.ts'

const minutes = 60_000

journey(
  'a sentence said at a forum is agreed, kept, verified, published and judged',
  { timeout: 6 * minutes },
  async ({ visitor }) => {
    const town = await aTown(visitor)
    const { slug } = town
    await addUnit(town)
    const organizer = await addMember(visitor, town, 'ORGANIZER', '/forum')
    const forum = await draft(organizer, slug)
    await prepare(organizer, forum)

    const address = `tokoh-${town.id}@contoh.id`
    await register(organizer, town, address)
    await invite(organizer, forum)
    const mailed = await linkByMail(address)
    const { citizen, pass } = await comeMyself(visitor, mailed)
    const messaged = await linkByWhatsApp(organizer, forum, guests.user)
    const user = await sendSomebody(visitor, messaged, 'Ketua RT 03')

    const facilitator = await addMember(visitor, town, 'FACILITATOR', '/forum')
    await openForum(organizer, forum)
    await checkIn(facilitator, forum, pass, 'Ketua RT 03')
    await letIn(facilitator, forum)
    const { code } = await db.forum.findFirstOrThrow({ where: { organizationId: town.id } })
    await joinByCode(visitor, slug, code)
    await printSheet(facilitator, forum, 4)

    await sayByName(citizen, mailed, guests.citizen)
    await sayInConfidence(user, messaged)
    await sayAnonymously(visitor, slug, code, said.ramp)
    await sayAnonymously(visitor, slug, code, said.rude)

    const owner = await addMember(visitor, town, 'ACTION_OWNER', '/tugas-saya')
    const evaluator = await addMember(visitor, town, 'EVALUATOR', '/tindak-lanjut')
    await sort(organizer, forum)
    await gather(organizer, forum, `Petugas ${roleLabel('ACTION_OWNER')}`)
    await sign(organizer, forum)

    const promise = await plan(owner, slug, recommendation)
    await progress(owner, promise, 'BEFORE')
    await progress(owner, promise, 'AFTER')
    await finish(promise, { owner, evaluator, organizer })
    await sayNotYet(citizen, mailed)
    await progress(owner, promise, 'AFTER')
    await finish(promise, { owner, evaluator, organizer })
    await saySolved(citizen, mailed)
    await close(organizer, forum)
  },
)
