import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { v7 } from 'uuid'
import { type Figure, rounded } from './figure.ts'
import { formShot, type Shot, send } from './load.ts'
import { signIn } from './staff.ts'
import { ask, type Stage } from './stage.ts'

/** How many come through the doors of a large hall in one second. */
const perSecond = 110
const seconds = 20
/** A program that runs for hours is measured once it has been compiled. */
const warmUpSeconds = 10

/** From the moment a pass is before the camera until the desk is told that its holder is in, in milliseconds. */
export async function measureCheckIns(stage: Stage): Promise<Figure[]> {
  const { forum, databaseUrl, app } = stage
  const before = await openDoors(stage)
  const codes = await invite(stage, perSecond * (warmUpSeconds + seconds))
  const cookie = await signIn(stage, app.url, 'ADMIN')
  const shots = codes.map((code) => scanOf(stage, code, cookie))

  await atPace(app.url, shots.slice(0, perSecond * warmUpSeconds))
  const times = await atPace(app.url, shots.slice(perSecond * warmUpSeconds))

  const [stored] = await ask<{ count: string }>(
    databaseUrl,
    `select count(*) from "Attendance" a join "Invitation" i on i."organizationId" = a."organizationId"
       and i.id = a."invitationId" where i."forumId" = $1 and i."passCode" = any($2)`,
    [forum.id, codes],
  )
  if (Number(stored?.count) !== codes.length) throw new Error(`${stored?.count} were let in`)
  await ask(databaseUrl, 'update "Forum" set status = $2::"ForumStatus" where id = $1', [
    ...[forum.id, before],
  ])
  const sorted = times.toSorted((a, b) => a - b)
  const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((part) => at(sorted, part))
  console.error(`  p50 ${rounded(p50)} ms, p95 ${rounded(p95)} ms, p99 ${rounded(p99)} ms`)
  return [{ name: 'checkin_p95_ms', value: p95, bar: 300, better: 'lower' }]
}

/** Sends each at its own moment, whether those before it are answered or not, and times it from there. */
async function atPace(url: string, shots: Shot[]) {
  const agent = new Agent({ keepAlive: true })
  const began = performance.now()
  const answers = shots.map(async (shot, turn) => {
    const due = (turn * 1000) / perSecond
    await wait(due)
    const answer = await send(agent, url, shot)
    if (!shot.isAnsweredBy(answer)) throw new Error(`A scan was answered with ${answer.body}`)
    return performance.now() - began - due
  })
  const times = await Promise.all(answers)
  agent.destroy()
  return times
}

function scanOf({ app, forum }: Stage, key: string, cookie: string): Shot {
  const path = `/${forum.slug}/kelola/forum/${forum.id}/kehadiran/pindaian`
  const now = String(Date.now())
  const fields = { id: v7(), kind: 'PASS', key, scannedAt: now, sentAt: now }
  const shot = formShot(app.url, path, fields)
  return {
    ...shot,
    headers: { ...shot.headers, cookie },
    isAnsweredBy: ({ status, body }) => status === 200 && body.includes('"RECORDED"'),
  }
}

/** Lets the forum be in session, and says what it was. */
async function openDoors({ databaseUrl, forum }: Stage) {
  const [row] = await ask<{ status: string }>(
    databaseUrl,
    `with before as (select status from "Forum" where id = $1)
     update "Forum" set status = 'IN_SESSION', "attendanceClosedAt" = null where id = $1
     returning (select status from before)`,
    [forum.id],
  )
  return row?.status
}

async function invite({ databaseUrl, forum }: Stage, count: number) {
  const codes = Array.from({ length: count }, (_, turn) => codeOf(turn))
  await ask(
    databaseUrl,
    `with "group" as (
       select id from "StakeholderGroup" where "organizationId" = $1 limit 1
     ), guest as (
       select gen_random_uuid() as id, code, n
       from unnest($3::text[]) with ordinality as t (code, n)
     ), registered as (
       insert into "Stakeholder" ("organizationId", id, kind, name, "groupId", element)
       select $1, guest.id, 'PERSON', 'Tamu ' || n, "group".id, 'SERVICE_USERS' from guest, "group"
     )
     insert into "Invitation" ("organizationId", id, "forumId", "stakeholderId", name, "groupId",
       element, status, token, "passCode", "sentAt")
     select $1, gen_random_uuid(), $2, guest.id, 'Tamu ' || n, "group".id, 'SERVICE_USERS', 'SENT',
       gen_random_uuid()::text, code, now() from guest, "group"`,
    [forum.organizationId, forum.id, codes],
  )
  return codes
}

/** Six letters and digits of a pass, another one for every turn. */
const codeOf = (turn: number) =>
  turn
    .toString(8)
    .padStart(6, '0')
    .replaceAll(/./g, (digit) => 'QRSTVWXY'.charAt(Number(digit)))

const at = (sorted: number[], part: number) => sorted[Math.ceil(sorted.length * part) - 1]
