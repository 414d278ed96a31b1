import { eachOrganization } from '../reminder/organizations.server.ts'
import { remindOfPromises } from './due-reminder.server.ts'
import { stopStaleReminders } from './stale-reminders.server.ts'
import { askGivers } from './verdict-letter.server.ts'
import { summarizeWeek } from './weekly-summary.server.ts'

/** Letters about promises leave from then on, on the clocks of each organization. */
const morning = 7

/**
 * Everything people are written to about promises, organization by organization (or only the one named), from
 * 7 in the morning of its own day. Each reminder once, however often this runs. Without a mail server letters
 * wait in the outbox, where everybody can see that they do, until they are too old to be sent.
 */
export async function remindPromiseKeepers({ only }: { only?: string } = {}) {
  for await (const organization of eachOrganization(only)) {
    await stopStaleReminders(organization)
    if (organization.hour < morning) continue
    await remindOfPromises(organization)
    await summarizeWeek(organization)
    await askGivers(organization)
  }
}
