// Values of `also:` and `copies:`. In: a value. Out: how far the words of a seed must go.
//
//   >3   in four other texts or more
import type { Span } from '@hearsay/core'
import type { ReportDiagnostic } from './diagnostics.ts'
import type { Query, Spread } from './query.ts'

/** What `copies:` asks for; `all` asks nothing. */
const COPIES: Record<string, Spread> = {
  none: { type: 'spread', of: 'copies', least: 0, most: 0 },
  only: { type: 'spread', of: 'copies', least: 1, most: 1 },
  all: { type: 'spread', of: 'copies', least: 0, most: 1 },
}

/** How far words must go; null, with a diagnostic, if the value isn’t one. */
export function readSpread(
  field: Spread['of'],
  value: string,
  span: Span,
  report: ReportDiagnostic,
): Spread | null {
  const written = value.trim().toLowerCase()
  const found = field === 'copies' ? COPIES[written] : readNumbers(written)
  if (found) return found
  const allowed = field === 'copies' ? Object.keys(COPIES).join(', ') : '2, >3, <3, 2..5'
  report('value-unknown', span, { field, written: value, allowed })
  return null
}

function readNumbers(written: string): Spread | null {
  const [, sign, bound] = /^([<>]=?|[≤≥])?\s*(\d{1,6})$/.exec(written) ?? []
  if (bound !== undefined) {
    const number = Number(bound)
    if (sign === undefined) return also(number, number)
    if (sign === '>') return also(number + 1, null)
    if (sign === '<') return also(0, number - 1)
    return sign === '<=' || sign === '≤' ? also(0, number) : also(number, null)
  }
  const [, first, last] = /^(\d{1,6})\s*(?:\.{2,3}|…)\s*(\d{1,6})?$/.exec(written) ?? []
  if (first === undefined) return null
  const [from, to] = [Number(first), last === undefined ? null : Number(last)]
  return to !== null && to < from ? also(to, from) : also(from, to)
}

function also(least: number, most: number | null): Spread {
  return { type: 'spread', of: 'also', least, most }
}

/** What a query asks of how far words go, in any place of it. */
export function spreadsAsked(query: Query): Set<Spread['of']> {
  if (query.type === 'spread') return new Set([query.of])
  if (query.type === 'not') return spreadsAsked(query.of)
  if (query.type === 'and' || query.type === 'or')
    return new Set(query.of.flatMap((one) => [...spreadsAsked(one)]))
  return new Set()
}
