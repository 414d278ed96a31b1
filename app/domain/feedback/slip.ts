/** Whether two words differ by one letter: one left out, put in, mistaken, or two changed about. */
export function isSlip(a: string, b: string) {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [restOfA, restOfB] = [a.slice(at), b.slice(at)]
  if (a.length !== b.length) {
    return a.length > b.length ? restOfA.slice(1) === restOfB : restOfA === restOfB.slice(1)
  }
  if (restOfA.slice(1) === restOfB.slice(1)) return true
  const isSwapped = restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0]
  return isSwapped && restOfA.slice(2) === restOfB.slice(2)
}

/** How much two words have of the same three letters in a row, from 0 to 1. */
export function trigramLikeness(a: string, b: string) {
  const [ofA, ofB] = [trigramsOf(a), trigramsOf(b)]
  let shared = 0
  for (const one of ofA) if (ofB.has(one)) shared++
  return shared / (ofA.size + ofB.size - shared || 1)
}

function trigramsOf(word: string) {
  const padded = `  ${word} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}
