import type { Document, Field, Header } from '@hearsay/core'
import { fieldLabels } from '../../wording.ts'

/** The header as it was understood: what was written, what it was taken for, what is missing. */
export function HeaderPanel({ document }: { document: Document }) {
  const { header } = document
  const found = fieldLabels.filter(([name]) => header[name] !== null)
  const missing = fieldLabels.filter(([name]) => header[name] === null && EXPECTED_FIELDS.has(name))
  return (
    <section class="panel" aria-labelledby="understood">
      <h2 id="understood">As understood</h2>
      <dl class="fields">
        {found.map(([name, label]) => (
          <>
            <dt>{label}</dt>
            <dd>
              <FieldValue header={header} name={name} />
            </dd>
          </>
        ))}
      </dl>
      {missing.length > 0 && (
        <p class="quiet">Not found: {missing.map(([, label]) => label.toLowerCase()).join(', ')}.</p>
      )}
    </section>
  )
}

const EXPECTED_FIELDS = new Set<keyof Header>(['outlet', 'date', 'byline', 'url'])

function FieldValue({ header, name }: { header: Header; name: keyof Header }) {
  const field = header[name] as Field
  const written = <bdi>{field.text}</bdi>
  const probably = field.certain ? null : <span class="probably"> probably; its form alone doesn’t tell</span>
  if (name === 'date' || name === 'updated') {
    const value = header[name]?.value
    const open = header[name]?.candidates ?? []
    return (
      <>
        {written}
        {value && value !== field.text && (
          <span class="quiet">
            {' '}
            read as <time datetime={value}>{open.length ? open.join(' or ') : value}</time>
          </span>
        )}
        {open.length === 0 && probably}
      </>
    )
  }
  const authors = name === 'byline' ? (header.byline?.authors ?? []) : []
  return (
    <>
      {written}
      {authors.length > 0 && (
        <span class="quiet">
          {' '}
          by{' '}
          {authors.map((author, at) => (
            <>
              {at > 0 && ', '}
              <bdi>{author.text}</bdi>
              {author.place && (
                <>
                  {' '}
                  (<bdi>{author.place.text}</bdi>)
                </>
              )}
            </>
          ))}
        </span>
      )}
      {probably}
    </>
  )
}
