import { afterEach, expect, test } from 'vitest'
import { skmElements } from '#domain/feedback/feedback.ts'
import { qualities } from '#domain/satisfaction/ikm.ts'
import { surveySpans } from '#domain/satisfaction/period.ts'
import { satisfactionSources, scores } from '#domain/satisfaction/satisfaction.ts'
import {
  qualityLabel,
  questionOf,
  satisfactionSourceLabel,
  scoreLabel,
  surveySpanLabel,
} from '#domain/satisfaction/terms.ts'
import { clockStates, standardStatuses } from '#domain/standard/standard.ts'
import { clockStateLabel, standardStatusLabel } from '#domain/standard/terms.ts'
import { locales, overwriteGetLocale } from '#messages/generated/runtime.js'

afterEach(() => overwriteGetLocale(() => 'id'))

test.each([...locales])('whatever is chosen or stated has words of its own in %s', (locale) => {
  overwriteGetLocale(() => locale)
  const lists = [
    surveySpans.map(surveySpanLabel),
    satisfactionSources.map(satisfactionSourceLabel),
    qualities.map(qualityLabel),
    skmElements.map(questionOf),
    standardStatuses.map(standardStatusLabel),
    clockStates.map(clockStateLabel),
    ...skmElements.map((element) => scores.map((score) => scoreLabel(element, score))),
  ]
  for (const words of lists) expect(new Set(words).size).toBe(words.length)
})
