// Saved searches on the command line, and their mails, sent to a real SMTP server.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'

const clipping = (headline: string, words: string) =>
  `Harbor Times\n29 June 2022\n\n${headline}\n\n“${words},” Orla Venn said on Tuesday.\n`

let desk = ''
let received: { to: string[]; raw: string }[] = []
let refuses = false
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo: (_, __, done) => done(refuses ? new Error('no such mailbox') : null),
  onData(stream, session, done) {
    let raw = ''
    stream.on('data', (part) => {
      raw += part
    })
    stream.on('end', () => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
      done()
    })
  },
})
let smtp = ''
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  smtp = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterAll(() => new Promise<void>((done) => server.close(done)))
beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), 'hearsay-mail-'))
  await writeFile(join(desk, 'a.txt'), clipping('Two islands join', 'The toll will rise'))
  received = []
  refuses = false
  return () => rm(desk, { recursive: true, force: true })
})
const run = (...args: string[]) => runCommandLine(args, '', { desk, env: { HEARSAY_AS: 'Ana Pell' } })
const mail = (...args: string[]) => run('mail', '--smtp', smtp, '--from', 'desk@harbor.example', ...args)

test('searches are saved, listed with what is new, changed and removed', async () => {
  expect((await run('searches')).out).toBe('')
  expect((await run('searches', 'The toll', 'speaker:venn', 'toll')).out).toBe('saved\tThe toll\n')
  await writeFile(join(desk, 'b.txt'), clipping('Crews wait', 'No toll was ever paid'))
  expect((await run('searches')).out).toBe('The toll\tspeaker:venn toll\t2\t1\t\n')
  await run('searches', 'The toll', '--seen')
  expect(JSON.parse((await run('searches', '--json')).out)).toMatchObject([
    { name: 'The toll', fresh: 0, total: { number: 2 } },
  ])
  expect((await run('searches', 'The toll', 'toll', '-pact')).out).toBe('changed\tThe toll\n')
  expect((await run('searches', 'The toll')).out).toContain('toll -pact')
  expect((await run('searches', 'none', '--remove')).status).toBe(1)
  expect((await run('searches', 'The toll', '--mail', 'two@a.example, three@b.example')).status).toBe(2)
  expect((await run('searches', 'The toll', '--remove')).out).toBe('removed\tThe toll\n')
})

test('what is new is mailed once, with who says it and how sure', async () => {
  await run('searches', 'The toll', 'speaker:venn toll', '--mail', 'ana@harbor.example')
  expect(await mail()).toMatchObject({ status: 0, out: '' })
  await writeFile(join(desk, 'b.txt'), clipping('Crews <b>wait</b> für Fähren', 'No toll was ever paid'))
  expect((await mail('--dry-run')).out).toContain(
    'To: ana@harbor.example\nSubject: The toll: 1 clipping new\n',
  )
  expect((await mail('--base', 'https://desk.example/')).out).toBe(
    'mailed\tana@harbor.example\tThe toll: 1 clipping new\n',
  )
  expect(received.map(({ to }) => to)).toEqual([['ana@harbor.example']])
  const read = await PostalMime.parse(received[0]!.raw)
  expect([read.from?.address, read.subject]).toEqual(['desk@harbor.example', 'The toll: 1 clipping new'])
  expect(read.text).toContain('Crews <b>wait</b> für Fähren')
  expect(read.text).toMatch(/“No toll was ever paid,” — Orla Venn on 2022-06-28 \(attribution by machine/)
  expect(read.text).toContain('https://desk.example/seeds/b\n')
  expect(read.text).not.toContain('Two islands join')
  expect(await mail()).toMatchObject({ status: 0, out: '' })
  expect(received).toHaveLength(1)
})

test('a mail that can’t be sent is said, and sent the next time', async () => {
  await run('searches', 'The toll', 'toll', '--mail', 'ana@harbor.example')
  await writeFile(join(desk, 'b.txt'), clipping('Crews wait', 'No toll was ever paid'))
  refuses = true
  expect(await mail()).toMatchObject({
    status: 3,
    err: expect.stringContaining('“The toll” could not be mailed'),
  })
  refuses = false
  expect((await mail()).status).toBe(0)
  expect(received).toHaveLength(1)
  expect((await run('mail', '--smtp', 'mailto:x')).status).toBe(2)
  await run('searches', 'The toll', '--no-mail')
  await writeFile(join(desk, 'c.txt'), clipping('Late', 'A toll again'))
  expect((await mail()).out).toBe('')
})
