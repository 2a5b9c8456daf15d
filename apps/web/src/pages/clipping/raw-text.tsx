import { formatNumber } from '@hearsay/desk'
import { Chunked } from '../../components/chunked.tsx'
import { keyShortcut } from '../../components/keys.ts'

/** Lines that are shown; a browser lays out no more of them quickly. */
export const MAX_LINES = 20_000

/** The text with numbered lines; control characters are shown as symbols. */
export function RawText({ text, plainFile }: { text: string; plainFile: string | null }) {
  const lines = text.split(/\r\n|\n|\r/)
  return (
    <details class="raw" id="raw" {...keyShortcut('text')}>
      <summary>
        <h2>Raw text</h2>
      </summary>
      {plainFile && (
        <p class="quiet">
          <a href={plainFile}>Open as a plain text file</a>
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
          And {formatNumber(lines.length - MAX_LINES)} more lines
          {plainFile ? '; the plain text file has them all.' : '.'}
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
