// Opens the port and closes it. In: an app and where to listen. Out: a server that slow clients can’t exhaust, and that sends the
// answers in flight before it ends.

import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { ConnectionLimits } from './connections.ts'
import { Connections } from './connections.ts'

/**
 * Milliseconds for the head of a request, for all of it, between two, and for answers in flight at the end: longer than
 * any answer may take, so that a clipping that is being saved is saved and reported.
 */
export const TIMEOUTS_MS = { head: 10_000, request: 60_000, idle: 15_000, end: 75_000, work: 600_000 }
const LIMITS: ConnectionLimits = { all: 2000, idle: 1000, idlePerNetwork: 100, perNetwork: 1000 }

/** A desk that listens. */
export interface RunningServer {
  /** The port: the one given, or a free one for 0. */
  port: number
  /** Accepts no more requests, waits for the answers in flight (75 seconds at most) and ends. */
  close(): Promise<void>
}

/** What tests set. */
interface ListenOptions {
  times?: Partial<typeof TIMEOUTS_MS>
  limits?: Partial<ConnectionLimits>
  /** Addresses of proxies, which connect for many people. */
  proxies?: string[]
}

/** Listens; throws the system’s error where it can’t. */
export function listen(
  app: Hono,
  host: string,
  port: number,
  { times = {}, limits = {}, proxies = [] }: ListenOptions = {},
): Promise<RunningServer> {
  const { head, request, idle, end, work } = { ...TIMEOUTS_MS, ...times }
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: app.fetch,
        port,
        hostname: host,
        serverOptions: {
          headersTimeout: head,
          requestTimeout: request,
          keepAliveTimeout: idle,
          connectionsCheckingInterval: Math.min(5000, head),
          maxHeaderSize: 16_384,
        },
      },
      (found: AddressInfo) => resolve({ port: found.port, close }),
    ) as Server
    const connections = new Connections(server, { ...LIMITS, ...limits }, proxies)
    // Closes connections that neither send nor take anything for as long as a request may take.
    server.setTimeout(request)
    // Saving thousands of clippings takes longer than that, and sends nothing meanwhile.
    server.on('request', ({ method, socket }, answer) => {
      if (method !== 'POST') return
      socket.setTimeout(work)
      answer.once('close', () => socket.setTimeout(request))
    })
    server.on('error', reject)
    function close(): Promise<void> {
      return new Promise((done) => {
        const last = setTimeout(() => server.closeAllConnections(), end)
        server.close(() => {
          clearTimeout(last)
          done()
        })
        connections.close()
      })
    }
  })
}
