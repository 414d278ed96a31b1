/** What is wrong, by field name. */
export type Errors = Record<string, string | undefined>

/** The first sentence of every field; of a list's entries the first one speaks for the list. */
export function sentencesOf(errors: object): Errors {
  const sentences: Errors = {}
  for (const [name, error] of Object.entries(errors)) {
    const sentence = [error].flat().find((one) => one?.message)?.message ?? error?.root?.message
    sentences[name] = sentence
    sentences[name.split('.', 1)[0] ?? name] ??= sentence
  }
  return sentences
}
