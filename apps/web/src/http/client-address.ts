// Where a request comes from. In: a request, and the addresses of trusted proxies. Out: the address of its sender.

import { isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** Gives the address a request comes from; `unknown` where there is no connection, as in tests. */
export type ClientAddress = (context: Context) => string

/**
 * The address of the connection, or where that is a trusted proxy, the address it names in `X-Forwarded-For`: each proxy
 * appends the one it was connected from, so the last that is no proxy counts; the sender may have written all before it.
 */
export function clientAddressBehind(proxies: string[]): ClientAddress {
  const trusted = proxies.map(normalized)
  return (context) => {
    const connected = peerAddress(context)
    if (!trusted.includes(connected)) return connected
    const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',').map(normalized).reverse()
    const found = forwarded.find((address) => !trusted.includes(address))
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

/** An address in lower case without port or brackets; IPv4 within IPv6 as IPv4. */
function normalized(written: string): string {
  const address = written.trim()
  const [, inside] = /^\[([^\]]*)\](?::\d+)?$/.exec(address) ?? []
  const plain = inside ?? (/^\d+(?:\.\d+){3}:\d+$/.test(address) ? address.replace(/:\d+$/, '') : address)
  return plain.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
}

/**
 * What an address counts as where connections or tries are counted: itself, or of IPv6 its first 64 bits, which one
 * subscriber has alone.
 */
export function networkOf(address: string): string {
  const plain = normalized(address)
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':')
}
