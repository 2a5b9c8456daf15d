// A page as PDF, by a Chromium that is installed. In: a file of HTML. Out: the bytes of the PDF, or why there is none.
// Chromium is asked over its DevTools pipe: its own `--print-to-pdf` never ends in builds without the resources of headless commands.
import { spawn } from 'node:child_process'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'

/** What Chromium is called, by systems. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
/** A page of a review is printed in a second or two. */
const TIMEOUT_MS = 60_000

/** Why a page wasn’t printed. */
export type PrintProblem = 'no-browser' | 'failed'

/** Variables of a process’s environment. */
type Environment = Record<string, string | undefined>

/** Prints a page by a Chromium in the PATH, or by the one that `HEARSAY_CHROMIUM` names. */
export async function printPdf(page: string, env: Environment): Promise<Uint8Array | PrintProblem> {
  const browser = await chromiumIn(env)
  if (browser === null) return 'no-browser'
  // A folder of its own: a Chromium that somebody works in holds the one it would take.
  const profile = await mkdtemp(join(tmpdir(), 'hearsay-print-'))
  try {
    return await print(browser, profile, pathToFileURL(page).href, env)
  } catch {
    return 'failed'
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
  }
}

/** The Chromium that prints; null where there is none. */
export async function chromiumIn(env: Environment): Promise<string | null> {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = env.HEARSAY_CHROMIUM
    ? [env.HEARSAY_CHROMIUM]
    : folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  for (const candidate of candidates)
    if (
      await access(candidate).then(
        () => true,
        () => false,
      )
    )
      return candidate
  return null
}

async function print(browser: string, profile: string, address: string, env: Environment) {
  // The page runs no script and asks for nothing but its own style sheet.
  const args = ['--headless', '--disable-gpu', '--no-first-run', `--user-data-dir=${profile}`]
  const child = spawn(browser, [...args, '--remote-debugging-pipe'], {
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<never>((_, fail) => {
    child.on('error', fail)
    child.on('close', () => fail(new Error('Chromium ended.')))
  })
  const closed = ended.catch(() => undefined)
  try {
    const pipe = new DevToolsPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
    return await Promise.race([printOver(pipe, address), ended])
  } finally {
    child.kill('SIGKILL')
    await closed
  }
}

async function printOver(pipe: DevToolsPipe, url: string): Promise<Uint8Array> {
  const { targetId } = await pipe.ask('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await pipe.ask('Target.attachToTarget', { targetId, flatten: true })
  const session = String(sessionId)
  await pipe.ask('Page.enable', {}, session)
  const loaded = pipe.event('Page.loadEventFired')
  const { errorText } = await pipe.ask('Page.navigate', { url }, session)
  if (errorText) throw new Error(String(errorText))
  await loaded
  const { data } = await pipe.ask('Page.printToPDF', { preferCSSPageSize: true }, session)
  return Buffer.from(String(data), 'base64')
}

interface Message {
  id?: number
  method?: string
  result?: Record<string, unknown>
  error?: { message: string }
}

/** Chromium’s DevTools over two pipes: messages of JSON, a NUL after each. */
class DevToolsPipe {
  readonly #out: Writable
  readonly #waiting = new Map<number | string, (message: Message) => void>()
  #parts: string[] = []
  #last = 0

  constructor(out: Writable, input: Readable) {
    this.#out = out
    // What it can’t be told any more shows as its end.
    out.on('error', () => undefined)
    input.on('error', () => undefined)
    input.setEncoding('utf8').on('data', (piece: string) => this.#take(piece))
  }

  /** The answer to a command. */
  async ask(
    method: string,
    params: Record<string, unknown>,
    sessionId?: string,
  ): Promise<Record<string, unknown>> {
    const id = ++this.#last
    const answer = new Promise<Message>((done) => this.#waiting.set(id, done))
    this.#out.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
    const { result, error } = await answer
    if (!result) throw new Error(error?.message)
    return result
  }

  /** The next event of this name. */
  event(method: string): Promise<unknown> {
    return new Promise((done) => this.#waiting.set(method, done))
  }

  #take(piece: string): void {
    const [first = '', ...rest] = piece.split('\0')
    this.#parts.push(first)
    for (const next of rest) {
      const message = JSON.parse(this.#parts.join('')) as Message
      this.#parts = [next]
      const key = message.id ?? message.method ?? ''
      this.#waiting.get(key)?.(message)
      this.#waiting.delete(key)
    }
  }
}
