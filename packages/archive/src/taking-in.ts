// Taking in, as the package gives it: what reads pages, feeds and mail is loaded when something comes, so that whoever
// only asks a desk goes without; and for whoever must go on answering, it is done in a thread.
import type { Intake } from './intake/intake.ts'
import { threadFile, threadOptions } from './threads.ts'

/** Smaller files are taken in where they are: they cost less than a thread does, in bytes. */
const SMALL = 50_000
/** How long a file may take in a thread, in milliseconds. */
const PATIENCE = 60_000

/**
 * Takes a file in, whatever it is. `name` is its file name, for hints and for the original; `-` or an empty one for
 * what has none. Never throws for what the file holds. A file over `intakeLimit` is refused.
 */
export async function takeIn(bytes: Uint8Array, name: string): Promise<Intake> {
  const intake = await import('./intake/take-in.ts')
  return intake.takeIn(bytes, name)
}

/** Takes a file in as `takeIn` does, without holding anybody up; one that takes longer than a minute is refused. */
export async function takeInApart(bytes: Uint8Array, name: string): Promise<Intake> {
  if (bytes.length <= SMALL) return takeIn(bytes, name)
  const { Piscina } = await import('piscina')
  const pool = new Piscina({ filename: threadFile('intake/take-in'), maxThreads: 1, ...threadOptions })
  try {
    return await pool.run({ bytes, name }, { name: 'takeInSent', signal: AbortSignal.timeout(PATIENCE) })
  } catch (error) {
    const problem = { code: 'reading-failed' as const, about: name, data: { system: String(error) } }
    return { kind: 'unknown', offers: [], pieces: [], problem, diagnostics: [] }
  } finally {
    await pool.destroy()
  }
}
