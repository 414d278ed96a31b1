import { Prisma } from '#db/generated/client.ts'

// The one rule of what strangers read of what was said: whatever is public asks for it here.

/** The condition that strangers may read an input called `alias`. */
export const isPublicInput = (alias: string) => {
  const f = Prisma.raw(alias)
  return Prisma.sql`(${f}."publishedAt" is not null and ${f}."status" not in ('HIDDEN', 'WITHDRAWN'))`
}

/** The same for Prisma. */
export const publicInput = {
  publishedAt: { not: null },
  status: { notIn: ['HIDDEN', 'WITHDRAWN'] },
} satisfies Prisma.FeedbackWhereInput

/** The words of an input called `alias` as strangers read them: without what was masked. */
export const publicTextOf = (alias: string) => {
  const f = Prisma.raw(alias)
  return Prisma.sql`coalesce(${f}."publicText", ${f}."text")`
}

/** An input as read from the database, with its words as strangers read them. */
export function inPublicWords<Row extends { text: string; publicText: string | null }>({
  publicText,
  ...row
}: Row) {
  return { ...row, text: publicText ?? row.text }
}
