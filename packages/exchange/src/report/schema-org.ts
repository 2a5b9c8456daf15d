// An article as schema.org has it (JSON-LD). What a source says is a Quotation only where the clipping quotes it; else a Claim, which
// means that somebody states it and never that it was checked. Who relays has no honest property and is left out.
import type { ClippingRecord } from '../record/clipping-record.ts'
import type { StatementRecord } from '../record/statement-schema.ts'
import { contentTelling, descriptionOf, nameOf } from '../record/telling.ts'

/** The article with its statements. */
export function schemaOrgArticle(clipping: ClippingRecord): object {
  const {
    id,
    headline,
    seed,
    date,
    updated,
    authors,
    outlet,
    section,
    page,
    place,
    url,
    language,
    deck,
    tags,
  } = clipping
  return present({
    '@context': 'https://schema.org',
    '@id': id,
    '@type': 'NewsArticle',
    headline: headline ?? seed,
    alternativeHeadline: deck,
    datePublished: date,
    dateModified: updated,
    inLanguage: language,
    url,
    articleSection: section,
    pagination: page,
    dateline: place,
    keywords: tags.length > 0 ? tags : null,
    author: authors.length > 0 ? authors.map((name) => ({ '@type': 'Person', name })) : null,
    publisher: outlet && { '@type': 'NewsMediaOrganization', name: outlet },
    hasPart: clipping.statements.flatMap(partOf),
  })
}

function partOf(statement: StatementRecord): object[] {
  const telling = contentTelling(statement)
  if (telling === 'nothing') return []
  const part = { '@id': statement.id, text: statement.text }
  const source = sourceOf(statement)
  return telling === 'quotation'
    ? [{ '@type': 'Quotation', ...part, ...(source && { spokenByCharacter: source }) }]
    : [{ '@type': 'Claim', ...part, ...(source && { author: source }) }]
}

function sourceOf(statement: StatementRecord): object | null {
  const { speaker } = statement
  const type = speaker?.kind === 'organization' || speaker?.kind === 'group' ? 'Organization' : 'Person'
  const name = nameOf(statement)
  if (name !== null && speaker?.id) return { '@id': speaker.id, '@type': type, name }
  const description = descriptionOf(statement)
  return description === null ? null : { '@type': type, description }
}

/** An object without what is unknown. */
function present(all: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined))
}
