import { Chunked } from '../../components/chunked.tsx'
import { keyShortcut } from '../../components/keys.ts'

/** How many lines are shown; a file may have more than a browser wants. */
export const MAX_LINES = 20_000

/** The text as it is, its lines numbered, control characters shown as their pictures. */
export function RawText({ text, whole }: { text: string; whole: string | null }) {
  const lines = text.split(/\r\n|\n|\r/)
  return (
    <details class="raw" id="raw" {...keyShortcut('raw')}>
      <summary>
        <h2>The text as it is</h2>
      </summary>
      {whole && (
        <p class="quiet">
          <a href={whole}>Open it as a plain file</a>
        </p>
      )}
      <ol class="lines" dir="ltr">
        <Chunked
          of={lines.slice(0, MAX_LINES)}
          each={(line, at) => <li id={`L${at + 1}`}>{line && <bdi>{visibleControls(line)}</bdi>}</li>}
          size={500}
        />
      </ol>
      {lines.length > MAX_LINES && (
        <p class="quiet">
          And {lines.length - MAX_LINES} more lines{whole ? '; the plain file has them all.' : '.'}
        </p>
      )}
    </details>
  )
}

function visibleControls(line: string): string {
  return (
    line
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be shown
      .replace(/[\u0000-\u0008\u000b-\u001f]/g, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)))
      .replace(/\u007f/g, '\u2421')
      .replace(/[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
  )
}
