// Opens the port and closes it. In: an app and where to listen. Out: a server whose slow clients cannot hold it, and
// which finishes what is in flight before it ends.

import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** Milliseconds: for the head of a request, for all of it, between two, and for those in flight at the end. */
const TIMEOUTS_MS = { head: 10_000, request: 60_000, idle: 15_000, end: 10_000 }
const MAX_CONNECTIONS = 2000

/** A desk that listens. */
export interface RunningServer {
  /** The port, where any was asked for. */
  port: number
  /** Takes no more requests, waits for those in flight (ten seconds at most) and ends. */
  close(): Promise<void>
}

/** Listens; throws the system’s error where it can’t. `times` overrides the patience, for tests. */
export function listen(
  app: Hono,
  host: string,
  port: number,
  times: Partial<typeof TIMEOUTS_MS> = {},
): Promise<RunningServer> {
  const { head, request, idle, end } = { ...TIMEOUTS_MS, ...times }
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
    ) as import('node:http').Server
    server.maxConnections = MAX_CONNECTIONS
    // Whoever neither sends nor takes anything for as long as a request may take is let go.
    server.setTimeout(request)
    server.on('error', reject)
    function close(): Promise<void> {
      return new Promise((done) => {
        const last = setTimeout(() => server.closeAllConnections(), end)
        server.close(() => {
          clearTimeout(last)
          done()
        })
        server.closeIdleConnections()
      })
    }
  })
}
