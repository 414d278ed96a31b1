import { Prisma } from '#db/generated/client.ts'
import { RuleViolation } from './errors.ts'

/** Lets the database guard uniqueness: its refusal becomes a sentence beside `field`. */
export async function unlessTaken<Result>(write: Promise<Result>, field: string, message: string) {
  try {
    return await write
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new RuleViolation(field, message)
    throw error
  }
}
