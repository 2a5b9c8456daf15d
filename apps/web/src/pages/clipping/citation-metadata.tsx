// What reference managers and link previews read of a clipping’s page. In: a document. Out: `citation_*`, Open Graph and JSON-LD.
// It describes the article that was clipped; nothing of the reading is in it.
import type { Document } from '@hearsay/core'
import { oneLine } from '@hearsay/core'
import { raw } from 'hono/html'
import { withoutDirections } from '../../format.ts'

/** The elements for the head of the page. */
export function CitationMetadata({ document }: { document: Document }) {
  const { header, headline, body, text } = document
  const words = (one: { text: string } | null | undefined) =>
    one ? withoutDirections(oneLine(one.text)) : null
  const title = words(headline)
  const outlet = words(header.outlet)
  const author = words(header.byline)?.replace(/^by\s+/i, '') ?? null
  const date = header.date?.value ?? null
  const address = words(header.url) ?? ''
  const url = /^https?:\/\//i.test(address) ? address : null
  const first = body.find(({ type }) => type === 'paragraph')
  const description =
    words(header.deck) ?? (first ? withoutDirections(oneLine(text.slice(...first.span))).slice(0, 300) : null)
  const language = words(header.language)
  const about = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...(title && { headline: title }),
    ...(date && { datePublished: date }),
    ...(author && { author: { '@type': 'Person', name: author } }),
    ...(outlet && { publisher: { '@type': 'NewsMediaOrganization', name: outlet } }),
    ...(url && { url }),
    ...(language && { inLanguage: language }),
  }
  return (
    <>
      {title && <meta name="citation_title" content={title} />}
      {outlet && <meta name="citation_journal_title" content={outlet} />}
      {author && <meta name="citation_author" content={author} />}
      {date && <meta name="citation_publication_date" content={date.replaceAll('-', '/')} />}
      {language && <meta name="citation_language" content={language} />}
      {url && <meta name="citation_public_url" content={url} />}
      <meta property="og:type" content="article" />
      {title && <meta property="og:title" content={title} />}
      {outlet && <meta property="og:site_name" content={outlet} />}
      {description && <meta property="og:description" content={description} />}
      {date && <meta property="article:published_time" content={date} />}
      {/* A text that could end the element can’t be in it. */}
      {raw(`<script type="application/ld+json">${JSON.stringify(about).replaceAll('<', '\\u003c')}</script>`)}
    </>
  )
}
