// Settings from the environment. In: its variables. Out: where to listen and with which passwords, or a sentence that says what
// is wrong.

import { isIP } from 'node:net'
import { userInfo } from 'node:os'
import { MAX_PERSON_LENGTH } from '@hearsay/archive'
import type { ProviderSettings } from './provider.ts'

type Environment = Record<string, string | undefined>

/** Where to listen. */
export interface Settings {
  host: string
  port: number
  /** Whether only this machine reaches the desk. */
  loopback: boolean
  /** Host names it answers under; empty for any. */
  hosts: string[]
  /** Whether browsers reach it by https alone. */
  secure: boolean
  /** Where browsers reach it, `https://desk.example`; null where that is where it listens. */
  origin: string | null
  /** The addresses of proxies whose `X-Forwarded-For` is believed. */
  proxies: string[]
  /** Who decides on the desk. */
  person: string
  /** The provider of single sign-on; null without one. */
  provider: ProviderSettings | null
  /** Whether pages and feeds on this machine and in its network may be fetched. */
  intranet: boolean
}

/** Reads HOST, PORT, HEARSAY_URL, HEARSAY_PROXY, HEARSAY_HTTPS, HEARSAY_AS and HEARSAY_OIDC_*; gives a sentence where one is invalid. */
export function readSettings(environment: Environment): Settings | string {
  const host = environment.HOST || '127.0.0.1'
  const port = Number(environment.PORT || 4173)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return `PORT is “${environment.PORT}”; it takes a number from 0 to 65535.`
  const url = environment.HEARSAY_URL ? URL.parse(environment.HEARSAY_URL) : null
  if (environment.HEARSAY_URL && !(url && /^https?:$/.test(url.protocol) && url.pathname === '/'))
    return `HEARSAY_URL is “${environment.HEARSAY_URL}”; it takes an address without a path, like https://desk.example.`
  const proxies = (environment.HEARSAY_PROXY ?? '').split(/[\s,]+/).filter(Boolean)
  const odd = proxies.find((address) => isIP(address) === 0)
  if (odd !== undefined) return `HEARSAY_PROXY has “${odd}”; it takes addresses like 127.0.0.1 or ::1.`
  const secure = environment.HEARSAY_HTTPS === '1' || url?.protocol === 'https:'
  // A desk with a name that others know is not this machine’s alone.
  const loopback = isLoopback(host) && (url === null || isLoopback(url.hostname.replace(/^\[|\]$/g, '')))
  const own = loopback ? [host, '127.0.0.1', 'localhost', '[::1]'] : []
  const hosts = url === null ? own : [url.hostname, ...own]
  const person = (environment.HEARSAY_AS ?? systemUser()).trim()
  if (person === '' || person.length > MAX_PERSON_LENGTH || /[\p{Cc}\p{Cs}]/u.test(person))
    return `HEARSAY_AS is “${person}”; it takes the name of who decides, in one line of at most ${MAX_PERSON_LENGTH} characters.`
  const provider = readProvider(environment, url?.origin ?? null)
  if (typeof provider === 'string') return provider
  return {
    host,
    port,
    loopback,
    hosts,
    secure,
    origin: url?.origin ?? null,
    proxies,
    person,
    provider,
    intranet: environment.HEARSAY_INTRANET === '1',
  }
}

/** Reads HEARSAY_OIDC_ISSUER, HEARSAY_OIDC_CLIENT, HEARSAY_OIDC_SECRET and HEARSAY_OIDC_NAME. */
function readProvider(environment: Environment, origin: string | null): ProviderSettings | string | null {
  const {
    HEARSAY_OIDC_ISSUER: issuer,
    HEARSAY_OIDC_CLIENT: clientId,
    HEARSAY_OIDC_SECRET: clientSecret,
    HEARSAY_OIDC_NAME: name = 'single sign-on',
  } = environment
  if (!issuer) return null
  const url = URL.parse(issuer)
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  if (!isSafe) return `HEARSAY_OIDC_ISSUER is “${issuer}”; it takes the https address of a provider.`
  if (!clientId || !clientSecret)
    return 'HEARSAY_OIDC_ISSUER needs HEARSAY_OIDC_CLIENT and HEARSAY_OIDC_SECRET, as the provider gave them.'
  if (!origin) return 'HEARSAY_OIDC_ISSUER needs HEARSAY_URL, where the provider sends people back to.'
  return { issuer, clientId, clientSecret, name }
}

function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return 'editor'
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}
