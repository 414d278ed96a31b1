import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { suggestSimilar, suggestWhileTyping } from '#domain/feedback/similar.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { aFeedback } from '../../support/thread.ts'

/** So many newer inputs of other things that what was said first is none of the newest. */
async function crowd(example: { id: string }) {
  const subjects = [
    'Parkir mobil sempit',
    'Lampu taman redup',
    'Pagar balai desa roboh',
    'Pupuk mahal',
  ]
  const one = await db.feedback.findFirstOrThrow({ where: { id: example.id } })
  await db.feedback.createMany({
    data: Array.from({ length: 900 }, (_, at) => ({
      ...one,
      id: newId(),
      trackingCode: `RAMAI-${at}`,
      text: `${subjects[at % subjects.length]}, mohon petugas segera melihat kondisinya di RT ${at}.`,
      createdAt: new Date(Date.now() + at * 1000),
    })),
  })
}

test('what says the same in other words is found among many that are newer, with the reason', async () => {
  const actor = await anActor('ORGANIZER')
  const forum = await aForum(actor, { status: 'IN_SESSION' })
  const first = await aFeedback(forum, { text: 'Pegawai loketnya judes, ditanya malah marah' })
  await crowd(first)

  const typed = await suggestWhileTyping(
    actor,
    forum.id,
    'Mohon petugas bersikap lebih ramah kepada masyarakat',
  )
  expect(typed.map(({ id }) => id)).toEqual([first.id])
  expect(typed[0]?.likeness.troubles).toContain('rude')

  const later = await aFeedback(forum, { text: 'mbak loket ketus bgt' })
  expect((await suggestSimilar(actor, later)).map(({ id }) => id)).toEqual([first.id])
})
