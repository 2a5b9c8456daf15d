// Spans of a record in another unit. In: a record and the text that its spans are of. Out: the same with spans in code points, as
// Python and most other languages count.
import { codePointsOf } from '@hearsay/core/code-points'

/** In which units offsets are counted. */
export const offsetUnits = ['utf16', 'codepoints'] as const
/** A unit of offsets. */
export type OffsetUnit = (typeof offsetUnits)[number]

/** A record with its spans in a unit; the record itself has UTF-16 units. */
export function inOffsets<Value>(value: Value, text: string, unit: OffsetUnit): Value {
  if (unit === 'utf16') return value
  const points = codePointsOf(text)
  const convert = (one: unknown, key: string): unknown => {
    if (key === 'span' && Array.isArray(one)) return one.map((offset: number) => points.fromUtf16(offset))
    if (Array.isArray(one)) return one.map((each) => convert(each, ''))
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([name, each]) => [name, convert(each, name)]))
  }
  return convert(value, '') as Value
}
