// How far the reading of the clippings is; shown while it goes on.

import type { Progress } from '@hearsay/archive'
import { stepOf } from '@hearsay/archive'
import { formatNumber } from '@hearsay/desk'

/** Whether clippings remain to be read: the voices on a page may then change without a change of any clipping. */
export function isReading(progress: Progress): boolean {
  return stepOf(progress) !== null || progress.failing !== undefined
}

const STEP_LABELS = {
  searchable: { bar: 'Indexed', done: 'indexed' },
  readOnce: { bar: 'Quick pass', done: 'read in the quick pass' },
  read: { bar: 'Full pass', done: 'read in the full pass' },
}

/** A line with a bar while the desk reads, and why where that failed; nothing once all is read, or while nothing reads. */
export function ReadingProgress({ progress }: { progress: Progress }) {
  const now = stepOf(progress)
  if (progress.failing !== undefined)
    return (
      <p class="reading-progress" role="alert">
        New and changed clippings could not be read ({progress.failing}); it is tried again. What is here
        stays as it was.
      </p>
    )
  if (!now || progress.rate === 0) return null
  const { seeds, left } = progress
  const { bar, done } = STEP_LABELS[now.step]
  return (
    <p class="reading-progress" role="status">
      <progress value={now.done} max={seeds} aria-label={bar} /> {formatNumber(now.done)} of{' '}
      {formatNumber(seeds)} clippings {done}
      {left !== null && `, about ${readableDuration(left)} left`}.
    </p>
  )
}

function readableDuration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}
