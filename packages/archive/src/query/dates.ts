// Values of `date:`. In: a value. Out: the days it covers, as keys.
//
//   2022-06-27..2022-07   27 June 2022 to the end of July

import type { Span } from '@hearsay/core'
import { readDate } from '@hearsay/core'
import type { ReportDiagnostic } from './diagnostics.ts'
import type { Dates } from './query.ts'
import { dateKey } from './query.ts'

type Period = { from: number; to: number }

/**
 * The dates of a value, null if it isn't one. A period extends to its end: `>2022` begins with 2023. Only `none` finds a seed
 * without a date.
 */
export function readDates(value: string, span: Span, report: ReportDiagnostic): Dates | null {
  const written = value.trim()
  if (/^none$/i.test(written)) return { type: 'dates', from: 0, to: 0 }
  const [, sign, bound] = /^([<>]=?|[≤≥])(.*)$/s.exec(written) ?? []
  if (sign !== undefined) {
    const period = readPeriod(bound!, span, report)
    if (!period) return null
    switch (sign) {
      case '>':
        return { type: 'dates', from: period.to + 1, to: null }
      case '<':
        return { type: 'dates', from: 1, to: period.from - 1 }
      case '<=':
      case '≤':
        return { type: 'dates', from: 1, to: period.to }
      default:
        return { type: 'dates', from: period.from, to: null }
    }
  }
  const [, first, last] = /^(.*?)\s*(?:\.{2,3}|…)\s*(.*)$/s.exec(written) ?? []
  if (first === undefined || last === undefined || !(first || last)) {
    const period = readPeriod(written, span, report)
    return period && { type: 'dates', ...period }
  }
  const start = first ? readPeriod(first, span, report) : undefined
  const end = last ? readPeriod(last, span, report) : undefined
  if (start === null || end === null) return null
  if (start && end && start.from > end.to) {
    report('range-backwards', span, { first, last })
    return { type: 'dates', from: end.from, to: start.to }
  }
  return { type: 'dates', from: start?.from ?? 1, to: end?.to ?? null }
}

/** A year, a month or a day, from its first day to its last. */
function readPeriod(written: string, span: Span, report: ReportDiagnostic): Period | null {
  const { value, readings } = readDay(written.trim())
  const key = dateKey(value)
  if (key === 0) {
    report('date-unreadable', span, {
      written,
      ...(readings.length ? { readings: readings.join(' or ') } : {}),
    })
    return null
  }
  const open = value!.length === 4 ? (15 << 5) | 31 : value!.length === 7 ? 31 : 0
  return { from: key, to: key | open }
}

function readDay(written: string): { value: string | null; readings: string[] } {
  const [, year, ...rest] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(written) ?? []
  const plain = [year, ...rest.flatMap((part) => part?.padStart(2, '0') ?? [])].join('-')
  if (year && plain === year) return { value: year, readings: [] }
  const text = year ? plain : written
  const read = readDate(text)
  if (!read || read.impossible || read.length !== text.length) return { value: null, readings: [] }
  return read.candidates.length
    ? { value: null, readings: read.candidates }
    : { value: read.value, readings: [] }
}
