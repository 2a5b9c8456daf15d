// How far the reading of an archive is. In: counts. Out: the current step, to be shown.

import type { Progress } from './schemas.ts'

/** The step that is going on, and for how many seeds it is done. */
export interface ReadingStep {
  /** Making seeds searchable, reading them once, or reading them with the default model. */
  step: 'searchable' | 'readOnce' | 'read'
  done: number
}

/** The step that comes next; null where every seed has been read with the default model. */
export function stepOf(progress: Pick<Progress, 'seeds' | ReadingStep['step']>): ReadingStep | null {
  for (const step of ['searchable', 'readOnce', 'read'] as const)
    if (progress[step] < progress.seeds) return { step, done: progress[step] }
  return null
}

/** Progress from its counts and the rate of the step it is at, in seeds a second. */
export function progressFrom(
  counts: Pick<Progress, 'seeds' | ReadingStep['step']>,
  rate: number,
  waiting?: number,
): Progress {
  const now = stepOf(counts)
  const left = now && rate > 0 ? (waiting ?? counts.seeds - now.done) / rate : null
  return { ...counts, rate: now ? rate : 0, left }
}
