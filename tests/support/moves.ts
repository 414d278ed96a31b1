import { expect, test } from 'vitest'

/**
 * Tests every pair of states, allowed and refused, of one machine. `allowed` is written out in the test
 * (`DRAFT: 'PLANNED CANCELLED'`), so that a move nobody meant to add or to lose fails.
 */
export function testEveryMove<State extends string>(
  noun: string,
  states: readonly State[],
  allowed: Record<State, string>,
  canMove: (from: State, to: State) => boolean,
) {
  for (const from of states) {
    const targets = new Set(allowed[from].split(' ').filter(Boolean))

    for (const to of states) {
      test(`${noun} in ${from} ${targets.has(to) ? 'may go to' : 'never goes to'} ${to}`, () => {
        expect(canMove(from, to)).toBe(targets.has(to))
      })
    }
  }

  test(`every state of ${noun} is reached by some move or is where it starts`, () => {
    const reached = new Set(Object.values<string>(allowed).flatMap((targets) => targets.split(' ')))
    const starts = new Set(['DRAFT', 'SUBMITTED', 'PROPOSED', 'WALK_IN'])

    expect(states.filter((state) => !reached.has(state) && !starts.has(state))).toEqual([])
  })
}
