// Newsletters and alerts: several stories in one mail. In: the mail’s blocks, or its text. Out: a clip for each story; none where it
// is one story.
import { anyOf } from '../../lexicon/any-of.ts'
import { newsletterLines } from '../../lexicon/mail.ts'
import { type Clip, type ClipBlock, normalizeSpace, wordCount } from '../clip.ts'
import { importDiagnostic } from '../diagnostics.ts'
import { isByline } from '../document/review.ts'
import type { PlacedBlock } from '../html/blocks.ts'

/** The fields that all stories of a mail have from it. */
export type SharedFields = Pick<Clip, 'outlet' | 'date'>

/** A story in a newsletter has so many words at least, and there are so many stories. */
const MIN_STORY_WORDS = 30
const MIN_STORIES = 2
const LINK_LINE = new RegExp(`^(?:${anyOf(newsletterLines)})(?![\\p{L}])`, 'iu')
const BY = /^(?:by|von|par|por|door|di)\s+(?=\p{Lu})/iu

/** A heading, or a line that is one, and what is below it. */
interface Section {
  heading: string
  /** Whether something besides the heading shows that a story of its own begins: a link in it, an author, a link to the rest. */
  isStory: boolean
  byline: string | null
  blocks: ClipBlock[]
}

/** The stories of a newsletter, by its headings. */
export function newsletterStories(blocks: PlacedBlock[], fields: SharedFields): Clip[] {
  const sections: (Section & { rest: PlacedBlock[] })[] = []
  for (const block of blocks) {
    if (block.type === 'heading')
      sections.push({
        heading: block.text,
        isStory: block.linked > block.text.length / 2,
        byline: null,
        blocks: [],
        rest: [],
      })
    else sections.at(-1)?.rest.push(block)
  }
  return storiesOf(
    sections.map(({ rest, ...section }) => sectionWith(section, rest)),
    fields,
  )
}

/** The stories of a newsletter as plain text, whose headings are in capitals above an author. */
export function plainStories(text: string, fields: SharedFields): Clip[] {
  const chunks = text.split(/\n[ \t]*\n\s*/).map((chunk) =>
    chunk
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )
  const sections: { section: Section; rest: ClipBlock[] }[] = []
  for (const lines of chunks) {
    const [first = '', second] = lines
    const isHeading =
      lines.length <= 3 &&
      /\p{Lu}{3}/u.test(first) &&
      !/\p{Ll}/u.test(first) &&
      first.split(/\s+/).length >= 3
    if (isHeading && second && isByline(second))
      sections.push({
        section: { heading: first, isStory: true, byline: null, blocks: [] },
        rest: lines.slice(1).map((line) => ({ type: 'paragraph', text: line })),
      })
    else {
      const isLast = lines.length > 1 && LINK_LINE.test(lines.at(-1)!)
      const paragraph = (isLast ? lines.slice(0, -1) : lines).join('\n')
      sections.at(-1)?.rest.push({ type: 'paragraph', text: paragraph })
      if (isLast) sections.at(-1)?.rest.push({ type: 'paragraph', text: lines.at(-1)! })
    }
  }
  return storiesOf(
    sections.map(({ section, rest }) => sectionWith(section, rest)),
    fields,
  )
}

function sectionWith(section: Section, rest: ClipBlock[]): Section {
  const made = { ...section }
  const blocks = [...rest]
  const first = blocks[0]?.text ?? ''
  if (isByline(first) && BY.test(first)) {
    made.byline = normalizeSpace(first).replace(BY, '')
    made.isStory = true
    blocks.shift()
  }
  const end = blocks.findIndex((block) => LINK_LINE.test(block.text))
  if (end >= 0) made.isStory = true
  made.blocks = (end < 0 ? blocks : blocks.slice(0, end)).map(({ type, text }) => ({ type, text }))
  return made
}

function storiesOf(sections: Section[], fields: SharedFields): Clip[] {
  const stories = sections.filter(({ blocks }) => wordsIn(blocks) >= MIN_STORY_WORDS)
  if (stories.length < MIN_STORIES || !stories.every(({ isStory }) => isStory)) return []
  return stories.map(({ heading, byline, blocks }) => ({
    ...fields,
    headline: normalizeSpace(heading),
    byline,
    url: null,
    blocks,
    diagnostics: [],
  }))
}

function wordsIn(blocks: ClipBlock[]): number {
  return blocks.reduce((sum, block) => sum + wordCount(block.text), 0)
}

/** The results of an alert: a headline, an outlet, the beginning of the story, an address. */
export function alertResults(text: string, date: string | null): Clip[] {
  const results: Clip[] = []
  for (const chunk of text.split(/\n[ \t]*\n\s*/)) {
    const lines = chunk
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    const at = lines.findIndex((line) => /^<?https?:\/\/\S*[?&](?:url|q)=/i.test(line))
    if (at < 2) continue
    const [headline = '', ...rest] = lines.slice(0, at)
    const outlet = rest.length > 1 ? rest[0]! : null
    results.push({
      outlet,
      date,
      headline,
      byline: null,
      url: linkedAddress(lines[at]!),
      blocks: [{ type: 'paragraph', text: (outlet ? rest.slice(1) : rest).join(' ') }],
      diagnostics: [importDiagnostic('summary-only')],
    })
  }
  return results
}

/** The address that an alert’s link leads to. */
function linkedAddress(link: string): string | null {
  const url = URL.parse(link.replace(/^<|>$/g, ''))
  return url?.searchParams.get('url') ?? url?.searchParams.get('q') ?? null
}
