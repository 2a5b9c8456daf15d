import type { Count } from '@hearsay/archive'
import { counted, formatNumber } from '@hearsay/desk'

/** A count with its noun: `3 clippings`, `more than 1,000 clippings`. */
export function countWords({ number, more }: Count, one: string): string {
  return more ? `more than ${formatNumber(number)} ${one}s` : counted(number, one)
}

/** How to print what is not shown. */
export function nextPageHint(from: number): string {
  return `--offset ${from} goes on, --limit N shows more`
}
