// Taking in, as the package gives it: what reads pages, feeds and mail is loaded when something comes, so that whoever
// only asks a desk goes without.
import type { Intake } from './intake/intake.ts'

/**
 * Takes a file in, whatever it is. `name` is its file name, for hints and for the original; `-` or an empty one for
 * what has none. Never throws for what the file holds. A file over `intakeLimit` is refused.
 */
export async function takeIn(bytes: Uint8Array, name: string): Promise<Intake> {
  const intake = await import('./intake/take-in.ts')
  return intake.takeIn(bytes, name)
}
