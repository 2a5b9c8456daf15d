// Requests one address over 32 connections, and counts answers and their times.
// In: port, path, seconds (arguments). Out: one line of JSON. It speaks HTTP over bare sockets, so that requesting costs
// less than answering.
import { connect } from 'node:net'

const [port, path, seconds] = [Number(process.argv[2]), process.argv[3], Number(process.argv[4])]
const CONNECTIONS = 32
const bytes = Buffer.from(
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/html\r\nAccept-Encoding: gzip, br\r\n\r\n`,
)
const end = Buffer.from('\r\n\r\n')
const times = []
let measuring = false
let failed = 0
let size = 0

function ask() {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let sent = 0
  let waited = 0
  let head = null
  const next = () => {
    sent = performance.now()
    waited = -1
    head = null
    socket.write(bytes)
  }
  socket.on('connect', next)
  socket.on('data', (data) => {
    if (waited < 0) {
      head = head ? Buffer.concat([head, data]) : data
      const at = head.indexOf(end)
      if (at < 0) return
      const text = head.toString('latin1', 0, at)
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN)
      if (!text.startsWith('HTTP/1.1 200') || Number.isNaN(length)) failed++
      size = length
      waited = length - (head.length - at - 4)
    } else waited -= data.length
    if (waited > 0) return
    if (measuring) times.push(performance.now() - sent)
    next()
  })
  socket.on('error', () => failed++)
}

for (let at = 0; at < CONNECTIONS; at++) ask()
setTimeout(() => {
  measuring = true
}, 1000)
setTimeout(
  () => {
    times.sort((a, b) => a - b)
    const share = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? null
    console.log(
      JSON.stringify({ rate: times.length / seconds, p50: share(0.5), p99: share(0.99), failed, size }),
    )
    process.exit(0)
  },
  1000 + seconds * 1000,
)
