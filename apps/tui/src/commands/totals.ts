import type { Count } from '@hearsay/archive'
import { counted, grouped } from '../term/numbers.ts'

/** `3 seeds`, `more than 1,000 seeds`. */
export function numberOf({ number, more }: Count, one: string): string {
  return more ? `more than ${grouped(number)} ${one}s` : counted(number, one)
}

/** How to come to what is not shown. */
export function goesOn(from: number): string {
  return `--offset ${from} goes on, --limit N shows more`
}
