// How far the desk is with reading what it keeps; shown while it reads.

import type { Progress } from '@hearsay/archive'
import { stepOf } from '@hearsay/archive'

/** Whether there is still something to read: what a page shows of voices may change without a change of any seed. */
export function isReading(progress: Progress): boolean {
  return stepOf(progress) !== null
}

const STEP_LABELS = {
  searchable: { bar: 'Made searchable', are: 'can be searched' },
  readOnce: { bar: 'Read once', are: 'are read once' },
  read: { bar: 'Read closely', are: 'are read closely' },
}

/** A line with a bar while the desk reads; nothing afterwards, nor where nobody is at it. */
export function ReadingProgress({ progress }: { progress: Progress }) {
  const now = stepOf(progress)
  if (!now || progress.rate === 0) return null
  const { seeds, left } = progress
  const { bar, are } = STEP_LABELS[now.step]
  return (
    <p class="reading-progress" role="status">
      <progress value={now.done} max={seeds} aria-label={bar} /> {now.done.toLocaleString('en')} of{' '}
      {seeds.toLocaleString('en')} seeds {are}
      {left !== null && `, about ${readableDuration(left)} left`}.
    </p>
  )
}

function readableDuration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}
