// Limits the connections of a server, so that idle ones don’t keep anybody out. In: a server. Out: the same, with the oldest idle
// connections closed where there are too many.

import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { networkOf } from './client-address.ts'

/** Limits of connections. */
export interface ConnectionLimits {
  /** All connections of the server. */
  all: number
  /** Connections without a whole request: half a head, or idle between two requests. */
  idle: number
  /** The same, of one network. */
  idlePerNetwork: number
  /** All connections of one network. */
  perNetwork: number
}

/** The connections of one network. */
interface Network {
  count: number
  /** Those idle longest first. */
  idle: Set<Socket>
  /** Whether it is a proxy, which connects for many people. */
  trusted: boolean
}

/** The network of each connection. */
const networks = new WeakMap<Socket, Network>()

/** The connections of a server. */
export class Connections {
  readonly #limits: ConnectionLimits
  readonly #trusted: Set<string>
  readonly #networks = new Map<string, Network>()
  /** Idle connections, those idle longest first. */
  readonly #idle = new Set<Socket>()
  /** Answers in flight, with their connections: a client may send several requests ahead. */
  readonly #answers = new Map<ServerResponse, Socket>()
  #closing = false

  /** Begins to watch a server; `proxies` are the addresses of trusted proxies. */
  constructor(server: Server, limits: ConnectionLimits, proxies: string[]) {
    this.#limits = limits
    this.#trusted = new Set(proxies.map(networkOf))
    server.maxConnections = limits.all
    server.on('connection', (socket) => this.#open(socket))
    server.on('request', ({ socket }, answer) => this.#begin(socket, answer))
  }

  /** Closes idle connections now, and every other one once its answers are sent. */
  close(): void {
    this.#closing = true
    for (const socket of this.#idle) socket.destroy()
    for (const answer of this.#answers.keys())
      if (!answer.headersSent) answer.setHeader('Connection', 'close')
  }

  #open(socket: Socket): void {
    const address = networkOf(socket.remoteAddress ?? 'unknown')
    const network = this.#networks.get(address) ?? {
      count: 0,
      idle: new Set(),
      trusted: this.#trusted.has(address),
    }
    if (network.count >= this.#limits.perNetwork && !network.trusted) {
      socket.destroy()
      return
    }
    network.count++
    this.#networks.set(address, network)
    networks.set(socket, network)
    socket.once('close', () => {
      this.#idle.delete(socket)
      network.idle.delete(socket)
      if (--network.count === 0) this.#networks.delete(address)
    })
    this.#rest(socket)
  }

  #begin(socket: Socket, answer: ServerResponse): void {
    this.#idle.delete(socket)
    networks.get(socket)?.idle.delete(socket)
    this.#answers.set(answer, socket)
    if (this.#closing) answer.setHeader('Connection', 'close')
    answer.once('close', () => {
      this.#answers.delete(answer)
      if (socket.destroyed || [...this.#answers.values()].includes(socket)) return
      if (this.#closing) socket.end()
      else this.#rest(socket)
    })
  }

  /** Counts a connection as idle, and closes the one that has been idle longest where there are too many. */
  #rest(socket: Socket): void {
    const network = networks.get(socket)
    this.#idle.add(socket)
    network?.idle.add(socket)
    if (this.#idle.size > this.#limits.idle) this.#idle.values().next().value?.destroy()
    if (network && !network.trusted && network.idle.size > this.#limits.idlePerNetwork)
      network.idle.values().next().value?.destroy()
  }
}
