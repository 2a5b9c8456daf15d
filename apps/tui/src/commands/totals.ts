import type { Count } from '@hearsay/archive'
import { counted } from '../ui/wording.ts'

/** `3 seeds`, `more than 1,000 seeds`. */
export function numberOf({ number, more }: Count, one: string): string {
  return more ? `more than ${grouped(number)} ${one}s` : counted(number, one).replace(/^\d+/, grouped(number))
}

/** A number with commas between its thousands. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}
