import type { Count } from '@hearsay/archive'
import { counted, formatNumber } from '@hearsay/desk'

/** `3 seeds`, `more than 1,000 seeds`. */
export function countWords({ number, more }: Count, one: string): string {
  return more ? `more than ${formatNumber(number)} ${one}s` : counted(number, one)
}

/** How to come to what is not shown. */
export function nextPageHint(from: number): string {
  return `--offset ${from} goes on, --limit N shows more`
}
