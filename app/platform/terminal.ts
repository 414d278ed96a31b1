/** Sentences for the person in front of the terminal, or behind the journal: Indonesian, then English. */
export function say(indonesian: string, english: string) {
  console.log(`  ${indonesian} · ${english}`)
}

export function sayLines(lines: string[]) {
  console.log(['', ...lines.map((line) => `  ${line}`), ''].join('\n'))
}

export function complain(error: unknown) {
  const sentence = error instanceof Error ? error.message : String(error)
  console.error(`\n  ${sentence.replaceAll('\n', '\n  ')}\n`)
}
