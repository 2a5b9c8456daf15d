import type { Diagnostic } from '@hearsay/core'
import { lineStarts, message, positionOf } from '@hearsay/core'
import { mostLines } from './raw-text.tsx'

const MOST = 200

/** What the parser has to tell, each with its line in the text below. */
export function Findings({
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
        {diagnostics.slice(0, MOST).map((one) => {
          const { line } = positionOf(text, starts, one.span[0])
          return (
            <li class={one.severity}>
              <span class="severity">{one.severity === 'info' ? 'note' : one.severity}</span>{' '}
              <bdi>{message(one)}</bdi>{' '}
              <a href={line > mostLines && whole ? whole : `#L${line}`}>line {line}</a>{' '}
              <code>{one.code}</code>
            </li>
          )
        })}
      </ol>
      {diagnostics.length > MOST && <p class="quiet">And {diagnostics.length - MOST} more like these.</p>}
    </section>
  )
}
