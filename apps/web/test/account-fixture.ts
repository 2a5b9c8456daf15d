// People with accounts, for tests: joined by a link, with passwords hashed at the lowest cost.
import type { Archive, Role } from '@hearsay/archive'
import { hashPassword, invite, join, newToken } from '@hearsay/archive'
import { cookieOf, LOWEST_COST } from './password-fixture.ts'

/** The password of everybody who has joined in a test. */
export const PASSWORD = 'salt on the quay'

/** Gives somebody an account. */
export async function joinAs({ accounts }: Archive, name: string, role: Role): Promise<void> {
  const { token, digest } = newToken()
  const now = new Date()
  await accounts.change((book) => invite(book, { name, role, digest }, { by: null, now }))
  const hash = await hashPassword(PASSWORD, LOWEST_COST)
  const joined = await accounts.change((book) => join(book, { token, hash, subject: null }, now))
  if ('refused' in joined) throw new Error(`${name}: ${joined.refused}`)
}

/** The app of a desk, as tests ask it. */
export interface AskedApp {
  request(path: string, init?: RequestInit): Response | Promise<Response>
}

/** Signs somebody in; gives what asks as them. */
export async function signedInAs(app: AskedApp, name: string, password = PASSWORD) {
  const body = new URLSearchParams({ name, password })
  const cookie = cookieOf(await app.request('/login', { method: 'POST', body }))
  const headers = { cookie, origin: 'http://localhost' }
  return {
    cookie,
    get: (path: string) => app.request(path, { headers }),
    post: (path: string, fields: Record<string, string> = {}) =>
      app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) }),
    send: (path: string, value: unknown, method = 'POST') =>
      app.request(path, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(value),
      }),
  }
}
