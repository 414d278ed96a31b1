import { anActor } from '../../support/factories.ts'
import { aStakeholder } from '../../support/thread.ts'

/** Two institutions of the press, and somebody who comes from the first. */
export async function somePeople() {
  const organizer = await anActor('ORGANIZER')
  const place = await aStakeholder(organizer, { kind: 'INSTITUTION', name: 'Radar Kediri' })
  const { groupId } = place
  const other = await aStakeholder(organizer, { kind: 'INSTITUTION', name: 'RRI Kediri', groupId })
  const person = await aStakeholder(organizer, {
    ...{ groupId, institutionId: place.id, name: 'Perwakilan media', phone: '+62811555000' },
  })
  return { organizer, place, other, person }
}
