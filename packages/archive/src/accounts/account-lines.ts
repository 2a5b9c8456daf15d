// The events in the lines of a log. In: a line. Out: its event, or null where it is none. Loaded where there is a log: a desk without
// accounts loads no schema.
import type { AccountEvent } from './account-schemas.ts'
import { accountEventSchema } from './account-schemas.ts'

/** The event in a line of a log; null where it is none. */
export function readAccountEvent(line: string): AccountEvent | null {
  try {
    return accountEventSchema.parse(JSON.parse(line))
  } catch {
    return null
  }
}
