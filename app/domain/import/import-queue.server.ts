import { defineQueue } from '#platform/jobs.server.ts'
import type { StaffActor } from '../access/actor.ts'

/** Reads or brings in whatever the import waits for; its state says which. */
export const importQueue = defineQueue<{ actor: StaffActor; importId: string }>('import.work', {
  retryLimit: 2,
  retryDelay: 5,
  expireInSeconds: 300,
})

/** Up to here a file is read while its sender waits. */
const smallBytes = 256 * 1024

export const isSmall = ({ size }: { size: number }) => size <= smallBytes
