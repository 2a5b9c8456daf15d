// Takes each rule out of its list in turn: without it, some case must fail. A rule that no case needs is not tested, or does
// nothing.

import { expect, test } from 'vitest'

/** Registers a test for each rule of a list; `failing` runs the cases and names those that fail. */
export function needsEvery(list: readonly unknown[], failing: () => string[]): void {
  const rules = list as unknown[]
  test('with every rule no case fails', () => expect(failing()).toEqual([]))
  for (const [at, rule] of list.entries()) {
    test(`some case fails without ${nameOf(rule)}`, () => {
      rules.splice(at, 1)
      try {
        expect(failing()).not.toEqual([])
      } finally {
        rules.splice(at, 0, rule)
      }
    })
  }
}

/** The id of a rule, else the name of its function. */
function nameOf(rule: unknown): string {
  const { id, name } = rule as { id?: string; name: string }
  return id ?? name
}
