import { db } from '#db/client.server.ts'
import { publicForum } from '../forum/forum.server.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'
import { literally } from '../search.ts'

const byName: Order = { by: 'name' }

/** The organizations of this installation by name, as anybody may find them, with how many forums each shows. */
export async function listOrganizations(search: string, cursor: Cursor) {
  const { where, ...page } = keyset(byName, cursor)
  const words = literally(search.replaceAll('\0', '').trim().slice(0, 200))
  const contains = { contains: words, mode: 'insensitive' } as const
  const rows = await db.organization.findMany({
    where: {
      AND: [where, words ? { OR: [{ name: contains }, { province: contains }] } : {}],
    },
    ...page,
    relationLoadStrategy: 'join',
    select: {
      id: true,
      slug: true,
      name: true,
      province: true,
      logoFileId: true,
      _count: { select: { forums: { where: publicForum } } },
    },
  })
  return pageOf(rows, byName, cursor)
}

/** Whether there is no organization yet, one (then which), or several to choose from. */
export async function findSoleOrganization() {
  const [first, second] = await db.organization.findMany({
    orderBy: { createdAt: 'asc' },
    take: 2,
    select: { slug: true },
  })
  return { isEmpty: !first, sole: second ? null : (first ?? null) }
}
