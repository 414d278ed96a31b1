import { aForum, anOrganization, aService, aUnit, publicOf } from '../../support/factories.ts'
import {
  aFeedback,
  aFollowUp,
  aMaterial,
  anAttendance,
  anInvitation,
  gather,
} from '../../support/thread.ts'

type Organization = Awaited<ReturnType<typeof anOrganization>>

/** An organization with one announced forum that everybody may speak to. */
export async function anOpenForum() {
  const organization = await anOrganization('Kota Kediri')
  const unit = await aUnit({ organizationId: organization.id })
  const { id } = await aService(unit, { name: 'Perekaman KTP-el' })
  const description = 'Membahas jam layanan loket perekaman.'
  const coming = await aForum(publicOf({ organizationId: organization.id }), {
    status: 'ANNOUNCED',
    theme: 'Jam layanan perekaman',
    description,
    unitId: unit.id,
    services: [id],
  })
  await aMaterial(coming)
  await anInvitation(coming)
  return { organization, coming: { ...coming, description } }
}

/** A forum of the same organization whose one promise is kept and published. */
export async function aKeptForum({ id: organizationId }: Organization) {
  const past = (days: number) => new Date(Date.now() - days * 86_400_000)
  const forum = await aForum(publicOf({ organizationId }), {
    status: 'REPORTED',
    theme: 'Antrean perekaman',
    startsAt: past(60),
    endsAt: past(59.9),
    announcedAt: past(80),
    signedAt: past(60),
    reportedAt: past(50),
  })
  await anAttendance(forum)
  const said = 'Antrean perekaman memakan waktu tiga jam.'
  const recommendation = 'Membuka loket kedua setiap hari kerja'
  const input = await aFeedback(forum, { text: said, status: 'CLOSED' })
  const row = await aFollowUp(forum, {
    recommendation,
    status: 'PUBLISHED',
    agreedAt: past(60),
    dueOn: past(20),
    output: 'Dua loket terbuka',
    ownerPosition: 'Kepala Bidang Pelayanan',
    submittedAt: past(30),
    verifiedAt: past(28),
    publishedAt: past(27),
    progress: 100,
  })
  await gather(row, input)
  return { code: forum.code, said, recommendation }
}
