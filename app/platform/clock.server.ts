let readClock = () => new Date()

/** The present moment: everything that compares with a deadline asks here. */
export const now = () => readClock()

/** Lets a test decide what time it is; returns what brings the real clock back. */
export function setClock(moment: Date | (() => Date)) {
  readClock = moment instanceof Date ? () => new Date(moment) : moment
  return () => {
    readClock = () => new Date()
  }
}
