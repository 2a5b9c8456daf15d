import type { AccountEvent } from './account-schemas.ts'

/** An event in words: who did what. */
export function accountEventWords(event: AccountEvent): string {
  const by = event.by ?? 'A command'
  switch (event.kind) {
    case 'invited':
      return `${by} made a link for ${event.name}, ${event.role}`
    case 'withdrawn':
      return `${by} took back the invitation of ${event.name}`
    case 'joined':
      return `${event.name} joined by a link${event.subject ? ', with single sign-on' : ''}`
    case 'moved':
      return `${by} made the desk’s password the account of ${event.name}, ${event.role}`
    case 'password':
      return `${event.name} changed the password`
    case 'role':
      return `${by} made ${event.name} ${event.role === 'editor' ? 'an editor' : `a ${event.role}`}`
    case 'removed':
      return `${by} removed ${event.name}`
    case 'token-made':
      return `${event.name} made a token for ${event.label}`
    case 'token-ended':
      return `${event.name} ended a token`
    case 'signed-in':
      return `${event.name} signed in${event.how === 'provider' ? ' with single sign-on' : ''}`
  }
}
