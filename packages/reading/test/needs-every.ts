// Takes each rule out of its list in turn: without it, some case must fail. A rule that no case needs is not tested, or does
// nothing.

import { expect, test } from 'vitest'

/** Cases that a test has already tried with every rule. */
const tried = new WeakSet<readonly unknown[]>()

/** Registers a test for each rule of a list; `holds` tries one case. */
export function needsEvery<Case>(
  list: readonly unknown[],
  cases: readonly Case[],
  holds: (one: Case) => boolean,
): void {
  const rules = list as unknown[]
  if (!tried.has(cases)) {
    tried.add(cases)
    test('with every rule no case fails', () => expect(cases.filter((one) => !holds(one))).toEqual([]))
  }
  // Neighbours in a list have cases near each other, so the search goes on where it last ended.
  let last = 0
  const someFails = () => {
    for (let tries = 0; tries < cases.length; tries++) {
      const at = (last + tries) % cases.length
      if (holds(cases[at]!)) continue
      last = at
      return true
    }
    return false
  }
  for (const [at, rule] of list.entries()) {
    test(`some case fails without ${nameOf(rule)}`, () => {
      rules.splice(at, 1)
      try {
        expect(someFails()).toBe(true)
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
