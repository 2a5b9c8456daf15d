// What is asked for, each piece with a way to take it out, and what the found seeds have in common, each value a link that
// asks for it too.

import type { Facet, Facets, FieldName } from '@hearsay/archive'
import { clausesOf, fieldTerm, MAX_SCANNED_SEEDS, withTerm } from '@hearsay/archive'
import type { Voice } from '@hearsay/reading'
import { voiceNames } from '@hearsay/reading'
import { readableDay } from '../format.ts'
import { counted } from '../wording.ts'

/** So many values of a kind are shown at once, and so many more where asked. */
const [MAX_VALUES, MAX_MORE_VALUES] = [7, 40]

interface FacetListProps {
  facets: Facets
  query: string
  /** The address of the same screen with another query. */
  to: (query: string) => string
}

/** The filters beside a list of seeds; nothing where nothing is asked and nothing in common. */
export function FacetList({ facets, query, to }: FacetListProps) {
  const values = (of: Facet[], field: FieldName, name: (value: string) => string = (value) => value) =>
    of.map(({ value, count }) => ({ count, name: name(value), term: fieldTerm(field, value) }))
  const kinds: [string, Value[]][] = [
    ['Voice', values(facets.voices, 'voice', (one) => voiceNames[one as Voice] ?? one)],
    ['Outlet', values(facets.outlets, 'outlet')],
    ['Month', values(facets.months, 'date', readableDay)],
    ['Speaker', values(facets.speakers, 'speaker')],
  ]
  const asked = clausesOf(query)
  const offered = kinds.map(([title, all]): [string, Value[]] => [
    title,
    all.filter(({ term, count }) => count > 0 && !asked.some(({ text }) => text === term)),
  ])
  if (asked.length === 0 && offered.every(([, all]) => all.length === 0)) return null
  const namesOf = new Map(kinds.flatMap(([, all]) => all.map(({ term, name }) => [term, name] as const)))
  return (
    <nav class="facets" id="filters" aria-label="Filters">
      {asked.length > 0 && (
        <section>
          <h2>Asked for</h2>
          <ul>
            {asked.slice(0, MAX_MORE_VALUES).map(({ text, without }) => (
              <li>
                <a href={to(without)} rel="nofollow" aria-current="true">
                  <bdi>{namesOf.get(text) ?? text}</bdi>
                  <span class="quiet">
                    {' '}
                    × <span class="unseen">(no longer ask for it)</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {offered.map(([title, all]) => (
        <FacetFilter {...{ title, query, to }} values={all} />
      ))}
      {facets.partial && (
        <p class="quiet">
          {query.trim() === ''
            ? 'Names are counted as they are written; asking for one finds longer ones too.'
            : `Counted over the newest ${MAX_SCANNED_SEEDS.toLocaleString('en')} of these seeds; there may be more.`}
        </p>
      )}
    </nav>
  )
}

interface Value {
  name: string
  count: number
  term: string
}

interface FilterProps {
  title: string
  values: Value[]
  query: string
  to: (query: string) => string
}

function FacetFilter({ title, values, query, to }: FilterProps) {
  if (values.length === 0) return null
  const item = ({ name, count, term }: Value) => (
    <li>
      <a href={to(withTerm(query, term))} rel="nofollow">
        <bdi>{name}</bdi>
      </a>{' '}
      <span class="number-of">
        {count}
        <span class="unseen"> {count === 1 ? 'seed' : 'seeds'}</span>
      </span>
    </li>
  )
  const rest = values.slice(MAX_VALUES, MAX_VALUES + MAX_MORE_VALUES)
  return (
    <section>
      <h2>{title}</h2>
      <ul>{values.slice(0, MAX_VALUES).map(item)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>
            {counted(rest.length, `more ${title.toLowerCase()}`, `more ${title.toLowerCase()}s`)}
          </summary>
          <ul>{rest.map(item)}</ul>
        </details>
      )}
    </section>
  )
}
