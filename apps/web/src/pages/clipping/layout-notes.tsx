import type { Diagnostic } from '@hearsay/core'
import { lineStarts, message, positionOf } from '@hearsay/core'
import { formatNumber, severityLabels } from '@hearsay/desk'
import { MAX_LINES } from './raw-text.tsx'

const MAX_NOTES = 200

/** The diagnostics of the parser, each with a link to its line in the text below. */
export function LayoutNotes({
  diagnostics,
  text,
  plainFile,
}: {
  diagnostics: Diagnostic[]
  text: string
  /** The address of the text as a plain file, for lines beyond those shown. */
  plainFile: string | null
}) {
  const starts = diagnostics.length ? lineStarts(text) : []
  return (
    <section class="panel" aria-labelledby="findings">
      <h2 id="findings">Layout notes</h2>
      {diagnostics.length === 0 && <p class="quiet">Layout: no problems found.</p>}
      <ol class="findings">
        {diagnostics.slice(0, MAX_NOTES).map((one) => {
          const { line } = positionOf(text, starts, one.span[0])
          return (
            <li class={one.severity}>
              <span class="severity">{severityLabels[one.severity]}</span> <bdi>{message(one)}</bdi>{' '}
              <a href={line > MAX_LINES && plainFile ? plainFile : `#L${line}`}>line {line}</a>{' '}
              <code>{one.code}</code>
            </li>
          )
        })}
      </ol>
      {diagnostics.length > MAX_NOTES && (
        <p class="quiet">And {formatNumber(diagnostics.length - MAX_NOTES)} more.</p>
      )}
    </section>
  )
}
