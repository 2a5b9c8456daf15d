// A press review as a page: one file of HTML without a script, its style beside it.
import { formatCitation } from '@hearsay/desk'
import { xml } from '../text/xml.ts'
import type { Review, ReviewComparison, ReviewEntry, ReviewPart } from './review.ts'
import { REVIEW_NOTE } from './review.ts'

/** The page. */
export function reviewPage(review: Review): string {
  const { title } = review
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<title>${xml(title)}</title>
<link rel="stylesheet" href="style.css">
<link rel="alternate" type="application/atom+xml" href="feed.atom" title="${xml(title)}">
</head>
<body>
${reviewBody(review)}</body>
</html>
`
}

/** The review to look at on another page: without links to its files, one level of headings lower. */
export function reviewPreview({ title, introduction, parts }: Review): string {
  return `<h2 dir="auto">${xml(title)}</h2>
${introduction.map((words) => `<p dir="auto">${xml(words)}</p>\n`).join('')}${parts.map(partOf).join('')}<p class="about">${xml(REVIEW_NOTE)}</p>
`
}

function reviewBody({ title, introduction, parts }: Review): string {
  const entries = parts.flatMap((part) => (part.type === 'entry' ? [part.entry] : []))
  return `<header>
<h1 dir="auto">${xml(title)}</h1>
${introduction.map((words) => `<p dir="auto">${xml(words)}</p>\n`).join('')}</header>
<nav aria-label="Clippings">
<ol>
${entries.map(({ anchor, headline, outlet }) => `<li><a href="#${anchor}"><bdi>${xml(headline)}</bdi></a>${outlet ? ` <bdi>${xml(outlet)}</bdi>` : ''}</li>\n`).join('')}</ol>
</nav>
<main>
${parts.map(partOf).join('')}</main>
<footer class="about">
<p>${xml(REVIEW_NOTE)}</p>
</footer>
`
}

function partOf(part: ReviewPart): string {
  if (part.type === 'heading') return `<h2 dir="auto">${xml(part.text)}</h2>\n`
  if (part.type === 'note') return `<p dir="auto">${xml(part.text)}</p>\n`
  return part.type === 'comparison' ? compared(part.comparison) : article(part.entry)
}

function compared({ scope, statements }: ReviewComparison): string {
  return `<section class="compared">
<p class="of">${xml(scope)}</p>
${statements
  .map(
    ({ lead, reports }) => `<h3 dir="auto">${xml(lead)}</h3>
<dl>
${reports
  .map(
    ({ outlet, date, words, notes }) =>
      `<dt><bdi>${xml(outlet)}</bdi>${date ? ` ${xml(date)}` : ''}</dt>\n<dd><span dir="auto">${xml(words)}</span>${notes.length > 0 ? ` <small>${xml(notes.join('; '))}</small>` : ''}</dd>\n`,
  )
  .join('')}</dl>
`,
  )
  .join('')}</section>
`
}

function article(entry: ReviewEntry): string {
  const { anchor, headline, imprint, url, note, excerpt, isWhole, citations } = entry
  const name = `<bdi>${xml(headline)}</bdi>`
  return `<article id="${anchor}">
<h3>${url ? `<a href="${xml(url)}" rel="noreferrer">${name}</a>` : name}</h3>
${imprint.length > 0 ? `<p class="imprint">${imprint.map((part) => `<bdi>${xml(part)}</bdi>`).join(' · ')}</p>\n` : ''}${
  note ? `<p class="note" dir="auto">${xml(note)}</p>\n` : ''
}${excerpt.length > 0 ? `<blockquote>${excerpt.map((words) => `<p dir="auto">${xml(words)}</p>`).join('')}</blockquote>\n` : ''}${
  excerpt.length > 0 && !isWhole
    ? `<p class="of">An excerpt.${url ? ` <a href="${xml(url)}" rel="noreferrer">The article</a>` : ''}</p>\n`
    : ''
}${citations.length > 0 ? `<ul>\n${citations.map((citation) => `<li><bdi>${xml(formatCitation(citation))}</bdi></li>\n`).join('')}</ul>\n` : ''}</article>
`
}
