/** What a device says of time, by a clock that may be wrong. */
export type DeviceTimes = { scannedAt: number; sentAt: number }

/** The longest a scan may have waited on a device, in milliseconds; a forum is over long before. */
export const longestWait = 18 * 3_600_000

/**
 * When somebody stood at the door, by our clock. How long a scan waited is the difference of two readings of
 * one clock, right or wrong; it is taken off the moment of arrival here. A wait that cannot be (the clock was
 * set meanwhile) counts as none, and `isReckoned` says so.
 */
export function arrivalOf(times: DeviceTimes, receivedAt: Date) {
  const wait = waitedFor(times)
  return { at: new Date(receivedAt.getTime() - (wait ?? 0)), isReckoned: wait !== null }
}

/** How long a scan waited on its device, in milliseconds; null for what cannot be. */
export function waitedFor({ scannedAt, sentAt }: DeviceTimes) {
  const wait = sentAt - scannedAt
  return wait >= 0 && wait <= longestWait ? wait : null
}

/** What an event keeps of a clock that is wrong; nothing of one that is right. */
export function clockDetails(
  times: DeviceTimes,
  receivedAt: Date,
): Record<string, number | boolean> {
  const { isReckoned } = arrivalOf(times, receivedAt)
  const offset = clockOffset(times, receivedAt)
  const isOff = !isReckoned || Math.abs(offset) > noticedOffset
  return isOff ? { clockOffsetSeconds: offset, clockIsReckoned: isReckoned } : {}
}

/** A device whose clock is further off than this is noted, in seconds. */
export const noticedOffset = 60

/** How far the device's clock is ahead of ours, in whole seconds, within what an integer of the database holds. */
export function clockOffset({ sentAt }: DeviceTimes, receivedAt: Date) {
  const seconds = Math.round((sentAt - receivedAt.getTime()) / 1000)
  return Math.max(-farthest, Math.min(farthest, seconds))
}

const farthest = 2_147_483_647
