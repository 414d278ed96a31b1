/** Who treats an input, and whether they are still there. */
export const assigneeSelect = {
  select: {
    id: true,
    deactivatedAt: true,
    user: { select: { name: true, deactivatedAt: true } },
  },
} as const

/** How many notes an input can carry: all of them are shown with it. */
export const mostNotes = 100

/** What staff told each other about an input, oldest first. */
export const noteSelection = {
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  take: mostNotes,
  select: {
    id: true,
    text: true,
    createdAt: true,
    struckAt: true,
    author: { select: { id: true, user: { select: { name: true } } } },
  },
} satisfies { orderBy: Array<Record<string, 'asc'>>; take: number; select: object }
