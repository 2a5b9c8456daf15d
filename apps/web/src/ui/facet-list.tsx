// What the found seeds have in common, each value a link that asks for it too, or no longer.

import type { Facet, Facets } from '@hearsay/archive'
import type { Voice } from '@hearsay/reading'
import { voiceNames } from '@hearsay/reading'
import { readableDay } from './day.ts'
import { asksFor, term, withoutTerm, withTerm } from './query-terms.ts'
import { counted } from './wording.ts'

/** So many values of a kind are shown at once, and so many more where asked. */
const [SHOWN, MORE] = [7, 40]

interface FacetListProps {
  facets: Facets
  query: string
  /** The address of the same screen with another query. */
  to: (query: string) => string
}

/** The filters beside a list of seeds. */
export function FacetList({ facets, query, to }: FacetListProps) {
  const values = (of: Facet[], field: string, name: (value: string) => string = (value) => value) =>
    of.map(({ value, count }) => ({ count, name: name(value), asked: term(field, value) }))
  return (
    <nav class="facets" id="filters" aria-label="Filters">
      <Filter
        title="Voice"
        values={values(facets.voices, 'voice', (one) => voiceNames[one as Voice] ?? one)}
        {...{ query, to }}
      />
      <Filter title="Outlet" values={values(facets.outlets, 'outlet')} {...{ query, to }} />
      <Filter title="Month" values={values(facets.months, 'date', readableDay)} {...{ query, to }} />
      <Filter title="Speaker" values={values(facets.speakers, 'speaker')} {...{ query, to }} />
      {facets.partial && <p class="quiet">Counted over the newest 5,000 of these seeds.</p>}
    </nav>
  )
}

interface FilterProps {
  title: string
  values: { name: string; count: number; asked: string }[]
  query: string
  to: (query: string) => string
}

function Filter({ title, values, query, to }: FilterProps) {
  const chosen = values.filter(({ asked }) => asksFor(query, asked))
  const others = values.filter((one) => one.count > 0 && !chosen.includes(one))
  if (chosen.length + others.length === 0) return null
  const item = ({ name, count, asked }: FilterProps['values'][number], is: boolean) => (
    <li>
      <a
        href={to(is ? withoutTerm(query, asked) : withTerm(query, asked))}
        rel="nofollow"
        {...(is && { 'aria-current': 'true' as const })}
      >
        <bdi>{name}</bdi>
        {is && (
          <span class="quiet">
            {' '}
            × <span class="unseen">(no longer ask for it)</span>
          </span>
        )}
      </a>{' '}
      <span class="number-of">
        {count}
        <span class="unseen"> {count === 1 ? 'seed' : 'seeds'}</span>
      </span>
    </li>
  )
  const rest = others.slice(SHOWN, SHOWN + MORE)
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {chosen.map((one) => item(one, true))}
        {others.slice(0, SHOWN).map((one) => item(one, false))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>
            {counted(rest.length, `more ${title.toLowerCase()}`, `more ${title.toLowerCase()}s`)}
          </summary>
          <ul>{rest.map((one) => item(one, false))}</ul>
        </details>
      )}
    </section>
  )
}
