import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { openDesk } from '../../test/open-desk.ts'
import { createApp } from '../app.tsx'
import { listen } from './listen.ts'

const desk = await openDesk({})
afterAll(() => desk.close())

test.each([
  ['/api/read', 'application/json', '{"text":"Nobody waits."}'],
  ['/paste', 'application/x-www-form-urlencoded', 'text=Nobody+waits.'],
])('reading stops when the client hangs up (%s)', async (path, type, body) => {
  const told: Error[] = []
  let begun = () => {}
  const reading = new Promise<void>((resolve) => {
    begun = resolve
  })
  let ended = () => {}
  const end = new Promise<void>((resolve) => {
    ended = resolve
  })
  const read = (_: unknown, signal?: AbortSignal) =>
    new Promise<never>((_, reject) => {
      begun()
      signal?.addEventListener('abort', () => {
        ended()
        reject(new DOMException('The task has been aborted', 'AbortError'))
      })
    })
  const app = createApp({ ...desk.archive, read }, { reportError: (error) => told.push(error) })
  const serving = await listen(app, '127.0.0.1', 0)
  const socket = connect(serving.port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  )
  await reading
  socket.destroy()
  await end
  await serving.close()
  expect(told).toEqual([])
})
