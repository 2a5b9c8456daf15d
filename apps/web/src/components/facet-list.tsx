// Filters beside a list of clippings: the clauses of the query, each with a link that removes it, and what the clippings have
// in common, each value with a link that adds it to the query.

import type { Facet, Facets, FieldName } from '@hearsay/archive'
import { clausesOf, fieldTerm, MAX_SCANNED_SEEDS, withTerm } from '@hearsay/archive'
import { counted, formatNumber, sourceTypeLabels, voiceLabels } from '@hearsay/desk'
import type { SourceType, Voice } from '@hearsay/reading'
import { languageName } from '@hearsay/reading'
import { readableDay } from '../format.ts'

/** Values of a kind that are shown at once, and behind “more”. */
const MAX_VALUES = 7
const MAX_MORE_VALUES = 40

interface FacetListProps {
  facets: Facets
  query: string
  /** The address of the same screen with another query. */
  to: (query: string) => string
}

/** The filters; nothing where there are none to remove or to add. */
export function FacetList({ facets, query, to }: FacetListProps) {
  const values = (of: Facet[], field: FieldName, name: (value: string) => string = (value) => value) =>
    of.map(({ value, count }) => ({ count, name: name(value), term: fieldTerm(field, value) }))
  const kinds: [string, Value[]][] = [
    ['Voice', values(facets.voices, 'voice', (one) => voiceLabels[one as Voice] ?? one)],
    ['Outlet', values(facets.outlets, 'outlet')],
    ['Language', facets.languages.length > 1 ? values(facets.languages, 'language', languageName) : []],
    ['Month', values(facets.months, 'date', readableDay)],
    ['Speaker', values(facets.speakers, 'name')],
    ['Source', values(facets.types, 'type', (one) => sourceTypeLabels[one as SourceType] ?? one)],
  ]
  const clauses = clausesOf(query)
  const offered = kinds.map(([title, all]): [string, Value[]] => [
    title,
    all.filter(({ term, count }) => count > 0 && !clauses.some(({ text }) => text === term)),
  ])
  if (clauses.length === 0 && offered.every(([, all]) => all.length === 0)) return null
  const namesOf = new Map(kinds.flatMap(([, all]) => all.map(({ term, name }) => [term, name] as const)))
  return (
    <nav class="facets" id="filters" aria-label="Filters">
      {clauses.length > 0 && (
        <section>
          <h2>Filters</h2>
          <ul>
            {clauses.slice(0, MAX_MORE_VALUES).map(({ text, without }) => (
              <li>
                <a href={to(without)} rel="nofollow" aria-current="true">
                  <bdi>{namesOf.get(text) ?? text}</bdi>
                  <span class="quiet">
                    {' '}
                    × <span class="unseen">remove</span>
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
            ? 'Outlets are counted as written; a filter also finds longer names.'
            : `Counted over the newest ${formatNumber(MAX_SCANNED_SEEDS)} of these clippings; the numbers may be higher.`}
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
        <span class="unseen"> {count === 1 ? 'clipping' : 'clippings'}</span>
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
