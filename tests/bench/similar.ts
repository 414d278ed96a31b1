import { figuresOf, heldOut, ofThreeVoices, tuned } from '../domain/feedback/similar-pairs.ts'
import type { Figure } from './figure.ts'

/** Suggestions of what says the same, on pairs written after the scorer; their errors are not to be read. */
export async function measureSimilar(): Promise<Figure[]> {
  const seen = figuresOf(tuned)
  console.error(
    `  of ${tuned.length} pairs it was made with: ${seen.precision.toFixed(3)} right, ${seen.recall.toFixed(3)} found`,
  )
  for (const [name, pairs] of Object.entries({ heldOut, ofThreeVoices })) {
    const { precision, recall } = figuresOf(pairs)
    console.error(
      `  ${name}, ${pairs.length} pairs: ${precision.toFixed(3)} right, ${recall.toFixed(3)} found`,
    )
  }
  const { precision, recall } = figuresOf([...heldOut, ...ofThreeVoices])
  return [
    { name: 'similar_precision', value: precision, bar: 0.95, better: 'higher' },
    { name: 'similar_recall', value: recall, bar: 0.7, better: 'higher' },
  ]
}
