import type { Archive, Count } from '@hearsay/archive'
import { counted, formatNumber } from '@hearsay/desk'

/** A count with its noun: `3 clippings`, `more than 1,000 clippings`. */
export function countWords({ number, more }: Count, one: string): string {
  return more ? `more than ${formatNumber(number)} ${one}s` : counted(number, one)
}

/** How to print what is not shown. */
export function nextPageHint(from: number): string {
  return `--offset ${from} goes on, --limit 0 shows all`
}

/** Entries asked for at once. */
const PAGE_SIZE = 1000

/** How many clippings match a query, counted to the end. */
export async function countOf(archive: Archive, query: string): Promise<Count> {
  let { total } = await archive.shelf({ query, limit: 1 })
  for (let offset = 0; total.more; offset += PAGE_SIZE) {
    const page = await archive.shelf({ query, offset, limit: PAGE_SIZE })
    total = page.total
    if (page.entries.length < PAGE_SIZE) break
  }
  return total
}
