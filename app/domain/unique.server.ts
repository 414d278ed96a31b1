import { Prisma } from '#db/generated/client.ts'
import { RuleViolation } from './errors.ts'

/** Lets the database guard uniqueness: its refusal becomes a sentence beside `field`. */
export async function unlessTaken<Result>(write: Promise<Result>, field: string, message: string) {
  try {
    return await write
  } catch (error) {
    if (isTaken(error)) throw new RuleViolation(field, message)
    throw error
  }
}

/** Whether the database refused a write because what must be unique is there already, by whatever way it was asked. */
export function isTaken(error: unknown) {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2002' || (error.code === 'P2010' && error.message.includes('23505'))
}
