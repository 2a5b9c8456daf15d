// The search box: the query, what makes no sense in it with the spot marked, and how to ask.

import type { QueryDiagnostic } from '@hearsay/archive'
import { fieldHelp, queryMessage } from '@hearsay/archive'
import type { Child } from 'hono/jsx'
import { keyShortcut } from './keys.ts'

interface SearchBoxProps {
  action: string
  label: string
  query: string
  diagnostics: QueryDiagnostic[]
  /** What else the address says and the search keeps. */
  kept?: Record<string, string>
  children?: Child
}

/** A form that asks for a query. */
export function SearchBox({ action, label, query, diagnostics, kept = {}, children }: SearchBoxProps) {
  return (
    <search class="asking">
      <form action={action}>
        <label for="q">{label}</label>
        <div class="search">
          <input
            id="q"
            name="q"
            type="search"
            {...keyShortcut('search')}
            value={query}
            dir="auto"
            maxlength={2000}
            autocomplete="off"
            spellcheck={false}
            {...(diagnostics.length > 0 && { 'aria-describedby': 'told' })}
          />
          {children}
          {Object.entries(kept).map(
            ([name, value]) => value && <input type="hidden" name={name} value={value} />,
          )}
          <button type="submit">Find</button>
        </div>
      </form>
      {diagnostics.length > 0 && <QueryNotes query={query} diagnostics={diagnostics} />}
      <details class="asking-help">
        <summary>How to ask</summary>
        <QueryHelp action={action} />
      </details>
    </search>
  )
}

/** What a query gets told, each time with the spot. */
function QueryNotes({ query, diagnostics }: { query: string; diagnostics: QueryDiagnostic[] }) {
  return (
    <ul class="told" id="told">
      {diagnostics.slice(0, 10).map((one) => {
        const [start, end] = one.span
        const from = Math.max(0, start - 30)
        return (
          <li class={one.severity}>
            <code class="spot" dir="auto">
              {from > 0 && '…'}
              {query.slice(from, start)}
              <mark>{query.slice(start, end) || '‸'}</mark>
              {query.slice(end, end + 30)}
              {query.length > end + 30 && '…'}
            </code>{' '}
            <bdi>{queryMessage(one)}</bdi>
          </li>
        )
      })}
      {diagnostics.length > 10 && <li>And {diagnostics.length - 10} more.</li>}
    </ul>
  )
}

const examples: readonly { example: string; finds: string }[] = [
  { example: 'ferry strike', finds: 'with both words, in any order' },
  { example: '"old news"', finds: 'with the words one after the other' },
  { example: 'ferr*', finds: 'with a word that begins so' },
  { example: 'strike -ferry', finds: 'with the first word and without the second' },
  { example: 'ferry or bridge', finds: 'with either word; parentheses group' },
  ...fieldHelp,
]

function QueryHelp({ action }: { action: string }) {
  return (
    <>
      <table class="examples">
        <caption class="quiet">Each line can be tried.</caption>
        <thead>
          <tr>
            <th scope="col">Write</th>
            <th scope="col">to find clippings</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ example, finds }) => (
            <tr>
              <td>
                <a href={`${action}?q=${encodeURIComponent(example)}`}>
                  <code>{example}</code>
                </a>
              </td>
              <td>{finds}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">
        Terms about statements, side by side, are asked of one and the same statement:{' '}
        <code>speaker:venn cue:claimed</code>. Accents, capitals, dashes and curly marks make no difference.
      </p>
    </>
  )
}
