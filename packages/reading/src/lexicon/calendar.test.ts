import { expect, test } from 'vitest'
import { monthBeginnings } from './calendar.ts'

test('every name of a month that begins in plain letters begins like one of the list', () => {
  const missed: string[] = []
  for (const language of 'en de fr es it pt nl sv da nb fi pl cs hu ro tr id'.split(' ')) {
    for (const month of ['long', 'short'] as const) {
      for (const day of [undefined, 'numeric'] as const) {
        const form = new Intl.DateTimeFormat(language, { month, ...(day && { day }), timeZone: 'UTC' })
        for (let at = 0; at < 12; at++) {
          const parts = form.formatToParts(Date.UTC(2021, at, 15))
          const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? ''
          if (/^[a-z]{3}/.test(name) && !monthBeginnings.has(name.slice(0, 2))) missed.push(name)
        }
      }
    }
  }
  expect(missed).toEqual([])
})
