// Who sends a request. In: a request, and the addresses of the proxies that are trusted. Out: the address it came from.

import { isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** Tells the address a request comes from. */
export type ClientAddress = (context: Context) => string

/**
 * The address of whoever is connected. Where that is a trusted proxy, it says for whom it asks in `X-Forwarded-For`, the
 * nearest last; what stands before the first that is no proxy could have been written by anybody.
 */
export function clientAddressBehind(proxies: string[]): ClientAddress {
  const trusted = proxies.map(normalized)
  return (context) => {
    const connected = peerAddress(context)
    if (!trusted.includes(connected)) return connected
    const told = (context.req.header('x-forwarded-for') ?? '').split(',').map(normalized).reverse()
    const found = told.find((address) => !trusted.includes(address))
    return found !== undefined && isIP(found) ? found : connected
  }
}

function peerAddress(context: Context): string {
  try {
    return normalized(getConnInfo(context).remote.address ?? 'unknown')
  } catch {
    return 'unknown'
  }
}

/** An address without a port or brackets, and one of IPv4 as such. */
function normalized(written: string): string {
  const address = written.trim()
  const [, inside] = /^\[([^\]]*)\](?::\d+)?$/.exec(address) ?? []
  const plain = inside ?? (/^\d+(?:\.\d+){3}:\d+$/.test(address) ? address.replace(/:\d+$/, '') : address)
  return plain.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
}
