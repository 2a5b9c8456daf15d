// The search box: the query, its diagnostics with the spot marked, and search tips.

import type { QueryDiagnostic } from '@hearsay/archive'
import { fieldHelp, queryMessage } from '@hearsay/archive'
import type { Child } from 'hono/jsx'
import { keyShortcut } from './keys.ts'

interface SearchBoxProps {
  action: string
  label: string
  query: string
  diagnostics: QueryDiagnostic[]
  /** Parameters of the address that a search leaves as they are. */
  parameters?: Record<string, string>
  /** Whether the tips are open from the start. */
  openTips?: boolean
  children?: Child
}

/** A form for a query. */
export function SearchBox({
  action,
  label,
  query,
  diagnostics,
  parameters = {},
  openTips,
  children,
}: SearchBoxProps) {
  return (
    <search class="search-box">
      <form action={action}>
        <label for="q">{label}</label>
        <div class="search">
          <input
            id="q"
            name="q"
            type="search"
            {...keyShortcut('find')}
            value={query}
            dir="auto"
            maxlength={2000}
            autocomplete="off"
            spellcheck={false}
            {...(diagnostics.length > 0 && { 'aria-describedby': 'query-notes' })}
          />
          {children}
          {Object.entries(parameters).map(
            ([name, value]) => value && <input type="hidden" name={name} value={value} />,
          )}
          <button type="submit">Find</button>
        </div>
      </form>
      {diagnostics.length > 0 && <QueryNotes query={query} diagnostics={diagnostics} />}
      <details class="search-tips" open={openTips === true}>
        <summary>Search tips</summary>
        <QueryHelp action={action} />
      </details>
    </search>
  )
}

/** The diagnostics of a query, each with its spot. */
function QueryNotes({ query, diagnostics }: { query: string; diagnostics: QueryDiagnostic[] }) {
  return (
    <ul class="query-notes" id="query-notes">
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
  { example: 'ferr*', finds: 'with a word that begins with these letters' },
  { example: 'strike -ferry', finds: 'with the first word and without the second' },
  { example: 'ferry or bridge', finds: 'with either word; parentheses group' },
  ...fieldHelp,
]

function QueryHelp({ action }: { action: string }) {
  return (
    <>
      <table class="examples">
        <caption class="quiet">Click an example to try it.</caption>
        <thead>
          <tr>
            <th scope="col">Search for</th>
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
        Terms about statements apply to one and the same statement: <code>speaker:venn cue:claimed</code>. To
        negate within that statement, use parentheses: <code>(speaker:venn -via:coastwire)</code>; outside of
        them <code>-speaker:venn</code> leaves out clippings. Unsure statements are found only with{' '}
        <code>sure:no</code> or <code>sure:all</code>. Accents, capitals, dashes and curly quotation marks
        make no difference.
      </p>
    </>
  )
}
