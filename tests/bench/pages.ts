import { endpoints } from '../http/matrix/routes.ts'
import { submission } from './addresses.ts'
import { ask, type Stage } from './stage.ts'

export type Page = {
  /** As in the table of contents. */
  path: string
  /** An address of it that shows something of the demo. */
  url: string
}

/** Every page there is, and every file that can be loaded. */
export async function pagesOf(stage: Stage): Promise<Page[]> {
  const samples = await samplesOf(stage)
  return endpoints()
    .filter(({ method, pattern }) => method === 'GET' && !pattern.includes('*'))
    .flatMap(({ pattern: path }) => {
      const url = addressOf(path, samples)
      if (!url) console.error(`  left out, since the demo has nothing to show there: ${path}`)
      return url ? [{ path, url }] : []
    })
}

type Samples = Record<string, string | undefined>

function addressOf(path: string, samples: Samples) {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const isWalkIn = path.includes('/h/:token')
  const values = names.map((name) => samples[isWalkIn ? `walkIn.${name}` : name] ?? samples[name])
  if (values.includes(undefined)) return undefined
  return names.reduce((url, name, index) => url.replace(`:${name}`, values[index] ?? ''), path)
}

/** For every parameter of a path, a value that belongs to the forum that is measured, or to its organization. */
async function samplesOf(stage: Stage): Promise<Samples> {
  const { forum, tokens } = stage
  const unitId = await first(stage, 'PerformanceIndicator', 'unitId', 'true')
  const samples: Samples = {
    organization: forum.slug,
    forumId: forum.id,
    unitId,
    code: forum.code,
    token: tokens[0],
    trackingCode: await submitOnce(stage),
    'walkIn.token': await first(stage, 'Attendance', 'token', `token is not null`),
  }
  for (const [name, table, scope] of tables) {
    samples[name] = await first(stage, table, 'id', scopes[scope](forum.id, unitId))
  }
  return samples
}

const scopes = {
  organization: () => 'true',
  unit: (_forumId: string, unitId = '') => `"unitId" = '${unitId}'`,
  forum: (forumId: string) => `"forumId" = '${forumId}'`,
}

const tables: [string, string, keyof typeof scopes][] = [
  ['serviceId', 'Service', 'unit'],
  ['indicatorId', 'PerformanceIndicator', 'unit'],
  ['membershipId', 'Membership', 'organization'],
  ['stakeholderId', 'Stakeholder', 'organization'],
  ['groupId', 'StakeholderGroup', 'organization'],
  ['invitationId', 'Invitation', 'forum'],
  ['attendanceId', 'Attendance', 'forum'],
  ['itemId', 'AgendaItem', 'forum'],
  ['mailId', 'OutgoingMail', 'organization'],
  ['feedbackId', 'Feedback', 'forum'],
  ['followUpId', 'FollowUp', 'organization'],
  ['evidenceId', 'Evidence', 'organization'],
]

async function first({ databaseUrl, forum }: Stage, table: string, column: string, where: string) {
  const [row] = await ask<{ value: string }>(
    databaseUrl,
    `select "${column}" as value from "${table}" where "organizationId" = $1 and ${where} limit 1`,
    [forum.organizationId],
  )
  return row?.value
}

/** The first guest says something, and its receipt becomes a page to look at. */
async function submitOnce(stage: Stage) {
  const { path, ...shot } = submission(stage, 0, 'Mohon loket dua dibuka juga pada jam istirahat.')
  const answer = await fetch(`${stage.app.url}${path}`, { ...shot, redirect: 'manual' })
  const code = answer.headers.get('location')?.split('/').at(-1)
  if (!code) throw new Error(`The first submission was answered with ${answer.status}`)
  return code
}
