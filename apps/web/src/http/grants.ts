// What a request was permitted by the sign-in guard, for the routes behind it.

import type { Context } from 'hono'
import type { Role } from './password-hash.ts'

/** A permission to use the desk. */
export interface Grant {
  role: Role
  /** Names the session or program, to count what it uses. */
  holder: string
  /** Aborts when the permission ends early, as by signing out. */
  ended: AbortSignal
  /** Whether it still holds: it also ends by time. */
  isValid(): boolean
}

/** By request rather than by context: a request passed on to another app gets another context. */
const grants = new WeakMap<Request, Grant>()

/** Remembers what a request was permitted. */
export function setGrant({ req }: Context, grant: Grant): void {
  grants.set(req.raw, grant)
}

/** What a request was permitted; null on a desk without passwords. */
export function grantOf({ req }: Context): Grant | null {
  return grants.get(req.raw) ?? null
}
