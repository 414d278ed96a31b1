import type { BrowserContextOptions } from 'playwright-core'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { hashPassword } from '#domain/access/password.server.ts'
import type { Role } from '#domain/access/policy.ts'
import { m } from '#messages'
import { anActor } from '../../support/factories.ts'
import type { Visitor } from '../../support/journey.ts'
import { personAt } from '../../support/person.ts'

const password = 'janji adalah utang kita'

export type Member = StaffActor & { email: string }

/** A member of the town who can sign in. */
export async function aMember(
  town: { id: string },
  role: Role,
  unitId: string | null,
): Promise<Member> {
  const email = `${role.toLowerCase()}-${crypto.randomUUID().slice(0, 8)}@kediri.go.id`
  const actor = await anActor(role, { organization: town, unitId, email })
  await db.user.update({
    where: { id: actor.userId },
    data: { passwordHash: await hashPassword(password), passwordChangedAt: new Date() },
  })
  return { ...actor, email }
}

/** The member at work, having signed in where the letter or the bookmark led. */
export async function atWork(
  visitor: Visitor,
  { email }: Member,
  path: string,
  screen: BrowserContextOptions,
) {
  const person = personAt(await visitor(screen))
  await person.open(path)
  await person.fill({ [m.access_email()]: email, [m.access_password()]: password })
  await person.page.getByRole('button', { name: m.common_sign_in() }).click()
  await person.page.waitForURL(`**${path}`)
  await person.arrive()
  return person
}
