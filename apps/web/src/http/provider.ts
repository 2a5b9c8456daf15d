// Single sign-on by OpenID Connect: the authorization code flow with PKCE, state and nonce, which openid-client speaks. In: who wants
// to sign in. Out: the address at the provider, and once they are back, who they are to it.

import type { Subject } from '@hearsay/archive'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Configuration } from 'openid-client'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretPost,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { digestOf } from './sessions.ts'

/** How a desk is known to a provider. */
export interface ProviderSettings {
  issuer: string
  clientId: string
  clientSecret: string
  /** What people call it. */
  name: string
}

/** A sign-in under way. */
interface Flow {
  state: string
  nonce: string
  verifier: string
  /** Where to go on to within the desk. */
  to: string
  /** The token of the invitation that it uses; null for who has an account. */
  invitation: string | null
  until: number
}

/** What came back from the provider. */
export type ProviderAnswer = { subject: Subject; to: string; invitation: string | null } | 'ended' | 'refused'

/** How long somebody may take at the provider, in milliseconds. */
const FLOW_MS = 10 * 60_000
const MAX_FLOWS = 1000
const COOKIE = 'hearsay-flow'
/** Where the provider sends people back to. */
export const PROVIDER_BACK = '/login/provider/back'

/** A provider of single sign-on. */
export class Provider {
  /** What people call it. */
  readonly name: string
  readonly #settings: ProviderSettings
  readonly #origin: string
  readonly #now: () => number
  /** Sign-ins under way, by the digest of the cookie of their browser. */
  readonly #flows = new Map<string, Flow>()
  #discovering: Promise<Configuration> | null = null

  /** `origin` is where browsers reach the desk, `now` a monotonic clock in milliseconds. */
  constructor(settings: ProviderSettings, origin: string, now: () => number) {
    this.name = settings.name
    this.#settings = settings
    this.#origin = origin
    this.#now = now
  }

  /** Begins a sign-in; gives the address at the provider. Throws where the provider doesn’t answer. */
  async begin(context: Context, to: string, invitation: string | null): Promise<URL> {
    const config = await this.#discover()
    const [state, nonce, verifier, key] = [
      randomState(),
      randomNonce(),
      randomPKCECodeVerifier(),
      randomState(),
    ]
    this.#flows.set(digestOf(key), { state, nonce, verifier, to, invitation, until: this.#now() + FLOW_MS })
    if (this.#flows.size > MAX_FLOWS) this.#flows.delete(this.#flows.keys().next().value!)
    setCookie(context, COOKIE, key, this.#cookie())
    return buildAuthorizationUrl(config, {
      redirect_uri: `${this.#origin}${PROVIDER_BACK}`,
      scope: 'openid',
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
  }

  /** Ends a sign-in: once, in the browser that began it, with what the provider sent along. */
  async end(context: Context): Promise<ProviderAnswer> {
    const digest = digestOf(getCookie(context, COOKIE) ?? '')
    const flow = this.#flows.get(digest)
    this.#flows.delete(digest)
    deleteCookie(context, COOKIE, this.#cookie())
    if (!flow || flow.until < this.#now()) return 'ended'
    const { search } = new URL(context.req.url)
    try {
      const tokens = await authorizationCodeGrant(
        await this.#discover(),
        new URL(`${this.#origin}${PROVIDER_BACK}${search}`),
        {
          expectedState: flow.state,
          expectedNonce: flow.nonce,
          pkceCodeVerifier: flow.verifier,
          idTokenExpected: true,
        },
      )
      const claims = tokens.claims()
      if (!claims) return 'refused'
      const { to, invitation } = flow
      return { subject: { issuer: claims.iss, subject: claims.sub }, to, invitation }
    } catch {
      return 'refused'
    }
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings
    const server = new URL(issuer)
    // Without https on this machine alone.
    const execute = server.protocol === 'http:' ? [allowInsecureRequests] : []
    this.#discovering ??= discovery(server, clientId, clientSecret, ClientSecretPost(clientSecret), {
      execute,
    }).catch((error) => {
      this.#discovering = null
      throw error
    })
    return this.#discovering
  }

  #cookie() {
    const secure = this.#origin.startsWith('https:')
    // Lax: the provider sends people back by a link.
    return {
      httpOnly: true,
      sameSite: 'Lax' as const,
      path: '/login/provider',
      secure,
      maxAge: FLOW_MS / 1000,
    }
  }
}
