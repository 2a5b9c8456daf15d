import type { Diagnostic } from '@hearsay/core'
import { lineStarts, message, positionOf } from '@hearsay/core'
import { MAX_LINES } from './raw-text.tsx'

const MAX_NOTES = 200

/** What the parser has to tell, each with its line in the text below. */
export function LayoutNotes({
  diagnostics,
  text,
  whole,
}: {
  diagnostics: Diagnostic[]
  text: string
  /** Where the text is as a plain file, for lines beyond those shown. */
  whole: string | null
}) {
  const starts = diagnostics.length ? lineStarts(text) : []
  return (
    <section class="panel" aria-labelledby="findings">
      <h2 id="findings">What to look at</h2>
      {diagnostics.length === 0 && <p class="quiet">Nothing: every part was understood.</p>}
      <ol class="findings">
        {diagnostics.slice(0, MAX_NOTES).map((one) => {
          const { line } = positionOf(text, starts, one.span[0])
          return (
            <li class={one.severity}>
              <span class="severity">{one.severity === 'info' ? 'note' : one.severity}</span>{' '}
              <bdi>{message(one)}</bdi>{' '}
              <a href={line > MAX_LINES && whole ? whole : `#L${line}`}>line {line}</a>{' '}
              <code>{one.code}</code>
            </li>
          )
        })}
      </ol>
      {diagnostics.length > MAX_NOTES && (
        <p class="quiet">And {diagnostics.length - MAX_NOTES} more like these.</p>
      )}
    </section>
  )
}
