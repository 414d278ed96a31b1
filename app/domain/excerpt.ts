/**
 * The beginning of a text, at most `most` long, never half a character: what is cut through one would reach
 * the browser as another text than the server wrote.
 */
export function beginningOf(text: string, most: number) {
  if (text.length <= most) return text
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(most - 1))
  return text.slice(0, isHalf ? most - 1 : most)
}

/** The same with a sign that there is more. */
export const shortened = (text: string, most: number) =>
  text.length <= most ? text : `${beginningOf(text, most - 1)}…`
