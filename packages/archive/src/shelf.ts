import type { Entry, ShelfOrder, ShelfQuery } from './archive.ts'

const byText = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Entries in the order asked for; those without the field stand last either way, ties go by id. */
export function sorted(entries: Entry[], query: Pick<ShelfQuery, 'order' | 'descending'>): Entry[] {
  const order: ShelfOrder = query.order ?? 'date'
  const sign = (query.descending ?? (order === 'date' || order === 'changed')) ? -1 : 1
  return [...entries].sort((a, b) => {
    const left = a[order]
    const right = b[order]
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1
      return byText.compare(a.id, b.id)
    }
    return sign * byText.compare(left, right) || byText.compare(a.id, b.id)
  })
}
