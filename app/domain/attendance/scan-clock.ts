/** What a device says of time, by a clock that may be wrong. */
export type DeviceTimes = { scannedAt: number; sentAt: number }

/** The longest a scan may have waited on a device, in milliseconds; a forum is over long before. */
export const longestWait = 18 * 3_600_000

/**
 * When somebody stood at the door, by our clock. How long a scan waited is the difference of two readings of
 * one clock, right or wrong; it is taken off the moment of arrival here. A wait that cannot be (the clock was
 * set meanwhile) counts as none, and `isReckoned` says so.
 */
export function arrivalOf({ scannedAt, sentAt }: DeviceTimes, receivedAt: Date) {
  const wait = sentAt - scannedAt
  const isReckoned = wait >= 0 && wait <= longestWait
  return { at: new Date(receivedAt.getTime() - (isReckoned ? wait : 0)), isReckoned }
}

/** How far the device's clock is ahead of ours, in whole seconds, within what an integer of the database holds. */
export function clockOffset({ sentAt }: DeviceTimes, receivedAt: Date) {
  const seconds = Math.round((sentAt - receivedAt.getTime()) / 1000)
  return Math.max(-farthest, Math.min(farthest, seconds))
}

const farthest = 2_147_483_647
