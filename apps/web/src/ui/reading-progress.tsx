// How far the desk is with reading what it keeps; shown while it reads.

import type { Progress } from '@hearsay/archive'

/** Whether there is still something to read: what a page shows of voices may change without a change of any seed. */
export function isReading({ seeds, searchable, read }: Progress): boolean {
  return searchable < seeds || read < searchable
}

/** A line with a bar while the desk reads; nothing afterwards, nor where nobody is at it. */
export function ReadingProgress({ progress }: { progress: Progress }) {
  if (!isReading(progress) || progress.rate === 0) return null
  const { seeds, searchable, read, left } = progress
  const making = searchable < seeds
  const done = making ? searchable : read
  return (
    <p class="reading-progress" role="status">
      <progress value={done} max={seeds} aria-label={making ? 'Made searchable' : 'Read'} />{' '}
      {done.toLocaleString('en')} of {seeds.toLocaleString('en')} seeds{' '}
      {making ? 'can be searched' : 'are read closely'}
      {left !== null && `, about ${time(left)} left`}.
    </p>
  )
}

function time(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}
