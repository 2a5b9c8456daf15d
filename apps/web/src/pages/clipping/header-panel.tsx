// The header of a clipping: what was written, how it was understood, and what is missing.

import type { Document, Field } from '@hearsay/core'
import { parse } from '@hearsay/core'
import type { DecidedReading, HeaderFieldToCorrect } from '@hearsay/decisions'
import { headerFieldsToCorrect, headerToWrite } from '@hearsay/decisions'
import { headerFieldLabels } from '@hearsay/desk'
import { DecisionBase } from './decision-forms.tsx'
import type { Deciding, ReadingView } from './reading-view.ts'

type FieldName = keyof typeof headerFieldLabels
const fieldNames = Object.keys(headerFieldLabels) as FieldName[]

/** Fields that a clipping is expected to have. */
const EXPECTED_FIELDS = new Set<FieldName>(['outlet', 'date', 'byline', 'url'])

interface HeaderPanelProps {
  document: Document
  /** Null where the clipping wasn’t read. */
  view: ReadingView | null
  deciding: Deciding | null
}

/** The header in a panel. */
export function HeaderPanel({ document, view, deciding }: HeaderPanelProps) {
  const reading = view?.reading ?? {}
  const { header } = document
  const decided = 'decisions' in reading ? (reading as DecidedReading).decisions : null
  // As the file has it, which is asked only where somebody corrected something.
  const unwritten =
    deciding && decided?.header.length ? headerToWrite(parse(document.text).document, decided) : []
  const missing = fieldNames.filter((name) => header[name] === null && EXPECTED_FIELDS.has(name))
  return (
    <section class="panel" aria-labelledby="understood">
      <h2 id="understood">Details</h2>
      <dl class="fields">
        {fieldNames
          .filter((name) => header[name] !== null)
          .map((name) => (
            <>
              <dt>{headerFieldLabels[name]}</dt>
              <dd>
                <FieldValue header={header} name={name} />
              </dd>
            </>
          ))}
      </dl>
      {missing.length > 0 && (
        <p class="quiet">
          Not found: {missing.map((name) => headerFieldLabels[name].toLowerCase()).join(', ')}.
        </p>
      )}
      {deciding && unwritten.length > 0 && (
        <form class="decide" method="post" action={deciding.address}>
          <DecisionBase deciding={deciding} />
          <p>
            People corrected what the file says: {unwritten.map(({ field }) => labelOf(field)).join(', ')}.
          </p>
          <button type="submit" name="verb" value="write" class="second">
            Write it into the file
          </button>
        </form>
      )}
      {deciding && <HeaderForms document={document} deciding={deciding} />}
    </section>
  )
}

/** A form for each field that somebody may correct. */
function HeaderForms({ document, deciding }: { document: Document; deciding: Deciding }) {
  const { header, headline } = document
  return (
    <details class="correct-header">
      <summary>Correct</summary>
      {headerFieldsToCorrect.map((field) => (
        <form class="decide" method="post" action={deciding.address}>
          <DecisionBase deciding={deciding} />
          <input type="hidden" name="field" value={field} />
          <label>
            {labelOf(field)}{' '}
            <input
              name="value"
              value={(field === 'headline' ? headline : header[field])?.text ?? ''}
              maxlength={300}
              dir="auto"
              autocomplete="off"
            />
          </label>
          <button type="submit" name="verb" value="header" class="second">
            Correct
          </button>
        </form>
      ))}
    </details>
  )
}

function labelOf(field: HeaderFieldToCorrect): string {
  return field === 'headline' ? 'Headline' : headerFieldLabels[field]
}

interface FieldValueProps {
  header: Document['header']
  name: FieldName
}

function FieldValue({ header, name }: FieldValueProps) {
  const field = header[name] as Field
  const isOpen = (name === 'date' || name === 'updated') && (header[name]?.candidates.length ?? 0) > 0
  return (
    <>
      <bdi>{field.text}</bdi>
      {(name === 'date' || name === 'updated') && <ReadDate header={header} name={name} />}
      {name === 'byline' && <Authors header={header} />}
      {!field.certain && !isOpen && <span class="probably"> probable (guessed from position)</span>}
    </>
  )
}

/** The day that a date was read as, where it isn’t written as such. */
function ReadDate({ header, name }: { header: Document['header']; name: 'date' | 'updated' }) {
  const { value = null, text = '', candidates = [] } = header[name] ?? {}
  if (!value || value === text) return null
  return (
    <span class="quiet">
      {' '}
      read as <time datetime={value}>{candidates.length ? candidates.join(' or ') : value}</time>
    </span>
  )
}

function Authors({ header: { byline } }: { header: Document['header'] }) {
  const authors = byline?.authors ?? []
  if (authors.length === 0) return null
  return (
    <span class="quiet">
      {' '}
      by{' '}
      {authors.map(({ text, place }, at) => (
        <>
          {at > 0 && ', '}
          <bdi>{text}</bdi>
          {place && (
            <>
              {' '}
              (<bdi>{place.text}</bdi>)
            </>
          )}
        </>
      ))}
    </span>
  )
}
