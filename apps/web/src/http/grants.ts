// What a request was permitted by the sign-in guard, for the routes behind it.

import type { Role } from '@hearsay/archive'
import type { Context } from 'hono'

/** A permission to use the desk. */
export interface Grant {
  role: Role
  /** Under whose name it decides. */
  person: string
  /** The name of the account; null for the desk’s own password. */
  account: string | null
  /** Names the session or program, to count what it uses. */
  holder: string
  /** Aborts when the permission ends early, as by signing out. */
  ended: AbortSignal
  /** Whether it still holds: it also ends by time. */
  isValid(): boolean
}

/** By request, for one that is passed on to another app: it gets another context there. */
const passedOn = new WeakMap<Request, Grant>()

/** Remembers what a request was permitted: in its context, since a limit of its body gives it another request. */
export function setGrant(context: Context, grant: Grant): void {
  context.set('grant', grant)
}

/** Lets the app that a request is passed on to know what it was permitted. */
export function passGrantOn(context: Context): void {
  const grant = grantOf(context)
  if (grant) passedOn.set(context.req.raw, grant)
}

/** Takes over, before anything else, what a request was permitted in the app that passed it on. */
export async function takeGrantOver(context: Context, next: () => Promise<void>): Promise<void> {
  const grant = passedOn.get(context.req.raw)
  if (grant && !grantOf(context)) setGrant(context, grant)
  await next()
}

/** What a request was permitted; null on a desk without passwords. */
export function grantOf(context: Context): Grant | null {
  return (context.get('grant') as Grant | undefined) ?? null
}

/** Who sent a request. */
export interface Person {
  /** Under whose name they decide. */
  name: string
  /** Whose private notes they see; undefined where nobody has an account. */
  viewer: string | undefined
  /** Whether they may settle what others decided differently: a keeper, or anybody on a desk that asks for no password. */
  settles: boolean
}

/** Who sent a request; on a desk without passwords it is `shared`, and null for `shared` forbids that. */
export function personOf(context: Context, shared: string | null): Person {
  const grant = grantOf(context)
  if (!grant) {
    if (shared === null) throw new Error('a request got past the sign-in guard without a grant')
    return { name: shared, viewer: undefined, settles: true }
  }
  return {
    name: grant.person,
    viewer: grant.account ?? undefined,
    settles: grant.role === 'keeper',
  }
}
