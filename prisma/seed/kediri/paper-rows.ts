import type { Tx } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import { isMadeKind } from '#domain/paper/made-paper.ts'
import { filesOf } from '#domain/paper/making.server.ts'
import { kediri } from '../organizations.ts'

const made = [
  'ATTENDANCE',
  'MINUTES_NOTES',
  'OFFICIAL_RECORD',
  'ACTION_PLAN',
  'FKP_REPORT',
] as const

/** The papers of last year's forum are asked for under the numbers they have: the first job makes them. */
export async function askForPapers(tx: Tx) {
  const { forumId } = await tx.forumPaper.findFirstOrThrow({
    where: {
      ...{ kind: 'FKP_REPORT', number: { startsWith: '400.12/279/FKP' } },
      forum: { organization: { slug: kediri.slug } },
    },
  })
  const papers = await tx.forumPaper.findMany({
    where: { forumId, kind: { in: [...made] } },
    orderBy: { id: 'asc' },
  })
  for (const { organizationId, kind, number, issuedOn } of papers) {
    if (!isMadeKind(kind)) continue
    const asked = { organizationId, id: newId(), forumId, kind, number, issuedOn }
    await tx.paperMaking.create({
      data: { ...asked, total: filesOf(kind), askedByName: 'Penyelenggara Dispendukcapil' },
    })
  }
}
