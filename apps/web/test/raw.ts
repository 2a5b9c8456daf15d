// Requests byte by byte, as no well-behaved client would send them.
import { connect } from 'node:net'

/** An answer; the status is 0 where the connection was closed without one. */
interface Answer {
  status: number
  head: string
  body: string
}

/** Sends bytes and collects the answer until the server ends it or `timeoutMs` milliseconds have passed. */
export function sendRaw(port: number, bytes: string | Uint8Array, timeoutMs = 5000): Promise<Answer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    const done = () => {
      clearTimeout(timer)
      socket.destroy()
      const text = Buffer.concat(parts).toString('utf8')
      const [head = '', ...body] = text.split('\r\n\r\n')
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
        head,
        body: body.join('\r\n\r\n'),
      })
    }
    const timer = setTimeout(done, timeoutMs)
    socket.on('data', (part) => parts.push(part))
    socket.on('end', done)
    socket.on('error', done)
  })
}

/** The text of a request that closes its connection. */
export function requestText(
  target: string,
  { method = 'GET', host = 'localhost', headers = '', body = '' } = {},
): string {
  const length = body || method !== 'GET' ? `Content-Length: ${Buffer.byteLength(body)}\r\n` : ''
  return `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${length}${headers}\r\n${body}`
}
