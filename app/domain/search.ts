/** What was typed, for Prisma's `contains`: the wildcards of LIKE stand for themselves. */
export const literally = (typed: string) => typed.replace(/[\\%_]/g, '\\$&')
