import type { Days } from '../days.ts'
import { addOrganization, type Ground, unitIdOf } from '../ground.ts'
import { kediri } from '../organizations.ts'
import type { Rows } from '../rows.ts'
import { addConcerns } from './concern-rows.ts'
import { addFiles } from './file-rows.ts'
import { forums } from './forums.ts'
import { addGathering } from './gathering-rows.ts'
import { addInboxWork } from './inbox-rows.ts'
import { addNotices } from './notice-rows.ts'
import { deepenRegistry } from './registry-rows.ts'
import { addSatisfaction } from './satisfaction-rows.ts'
import { addStaff } from './staff.ts'
import { addStandards } from './standard-rows.ts'
import { addRegistry, addUnits, founding } from './town-rows.ts'
import { addVoices } from './voice-rows.ts'

/** Adds Kota Kediri with its units, registry, people and forums. */
export async function addCity(rows: Rows, days: Days) {
  const at = founding(days.zone)
  const ground = addOrganization(rows, kediri, at)
  const services = addUnits(ground, at)
  const { staff, accounts } = await addStaff(ground, at)
  nameHead(ground, 'dukcapil', staff.get('kepala-dukcapil')?.membershipId)
  const stakeholders = addRegistry(ground, at)
  deepenRegistry(ground, stakeholders, days, at)
  const files = await addFiles(ground, days, forums)

  const town = { ground, days, staff, services, stakeholders, files }
  for (const forum of forums) addGathering(town, forum)
  addInboxWork(town)
  addVoices(town)
  addConcerns(town)
  addNotices(town)
  addSatisfaction(town)
  addStandards(town)
  return { ground, staff, accounts }
}

/** The member who heads a unit. */
function nameHead(ground: Ground, key: string, headId: string | undefined) {
  const unit = ground.rows.unit.find(({ id }) => id === unitIdOf(ground, key))
  if (unit) unit.headId = headId
}
