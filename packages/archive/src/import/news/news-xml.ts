// News items in XML: NITF, NewsML-G2, NewsML 1 and Factiva’s. In: text. Out: a clip for each item; null where it is none of these.
// Formats: IPTC, “NITF 3.6”, “NewsML-G2 2.34”.
import { type Clip, type ClipBlock, normalizeSpace } from '../clip.ts'
import { blocksOf } from '../html/blocks.ts'
import type { PageElement } from '../html/nodes.ts'
import { writtenDay } from '../written-day.ts'
import { attributeOf, elementsNamed, nameOf, parseXml, wordsOf } from './xml.ts'

/** The clips of news items; null where the text can’t be read as any. */
export function clipsOfNewsXml(text: string): Clip[] | null {
  const root = parseXml(text)
  if (!root) return null
  const items = itemsIn(root)
  const clips = items.flatMap((item) => clipOf(item) ?? [])
  return clips.length ? clips : null
}

const ITEM_NAMES = ['newsitem', 'newscomponent', 'nitf', 'article', 'ppsarticle']

/** The elements that are an item each: the outermost ones of their kind. */
function itemsIn(root: PageElement): PageElement[] {
  if (ITEM_NAMES.includes(nameOf(root))) return [root]
  const [name] = ITEM_NAMES.filter((one) => elementsNamed(root, one).length > 0)
  if (!name) return [root]
  const all = elementsNamed(root, name)
  return all.filter(
    (item) => !all.some((other) => other !== item && elementsNamed(other, name).includes(item)),
  )
}

function clipOf(item: PageElement): Clip | null {
  const blocks = storyOf(item)
  const headline = wordsOf(item, 'hl1', 'headline', 'hedline', 'title')
  if (blocks.length === 0 && headline === null) return null
  return {
    outlet: outletOf(item),
    date: dateOf(item),
    headline,
    byline: bylineOf(item),
    url: attributeOf(item, 'doc-id', 'url') ?? addressOf(wordsOf(item, 'link')),
    blocks,
    diagnostics: [],
  }
}

function outletOf(item: PageElement): string | null {
  return (
    attributeOf(item, 'pubdata', 'name') ??
    named(item, 'infosource') ??
    named(item, 'provider') ??
    wordsOf(item, 'sourcename', 'creditline') ??
    attributeOf(item, 'doc.copyright', 'holder') ??
    named(item, 'copyrightholder') ??
    wordsOf(item, 'distributor', 'copyrightline')
  )
}

/** The name in an element, or its literal. */
function named(item: PageElement, element: string): string | null {
  const [found] = elementsNamed(item, element)
  return found ? (wordsOf(found, 'name') ?? found.getAttribute('literal')) : null
}

function dateOf(item: PageElement): string | null {
  const written = [
    attributeOf(item, 'pubdata', 'date.publication'),
    attributeOf(item, 'date.issue', 'norm'),
    attributeOf(item, 'date.release', 'norm'),
    attributeOf(item, 'story.date', 'norm'),
    wordsOf(item, 'contentcreated', 'firstcreated', 'versioncreated', 'thisrevisioncreated', 'dateandtime'),
    wordsOf(item, 'publicationdate', 'date'),
  ]
  for (const one of written) {
    const day = writtenDay(one?.replace(/^(\d{4})(\d\d)(\d\d)(?=T|$)/, '$1-$2-$3') ?? null)
    if (day) return day
  }
  return null
}

function bylineOf(item: PageElement): string | null {
  const [byline] = elementsNamed(item, 'byline', 'by')
  if (byline) {
    const people = elementsNamed(byline, 'person').map((person) => normalizeSpace(person.textContent ?? ''))
    if (people.length) return people.join(', ')
    const title = wordsOf(byline, 'byttl')
    const words = normalizeSpace(byline.textContent ?? '')
    return (title ? words.replace(title, '').trim() : words) || null
  }
  const [creator] = elementsNamed(item, 'creator')
  return creator ? wordsOf(creator, 'name') : null
}

/** What holds an item’s story, the most particular first. */
const STORY_NAMES = [
  'body.content',
  'inlinexml',
  'inlinedata',
  'datacontent',
  'leadparagraph',
  'tailparagraphs',
  'contentset',
  'body',
]

function storyOf(item: PageElement): ClipBlock[] {
  const blocks: ClipBlock[] = []
  for (const name of STORY_NAMES) {
    const [story] = elementsNamed(item, name)
    if (!story) continue
    const inner = elementsNamed(story, 'body.content', 'body')[0] ?? story
    blocks.push(...paragraphsOf(inner))
    // A story’s first paragraph may be apart.
    if (blocks.length && name !== 'leadparagraph') break
  }
  for (const end of elementsNamed(item, 'tagline', 'bibliography')) {
    const text = normalizeSpace(end.textContent ?? '')
    if (text.split(' ').length > 3) blocks.push({ type: 'paragraph', text })
  }
  return blocks
}

const PARAGRAPH_NAMES = ['p', 'paragraph', 'hl2', 'caption', 'media-caption']

function paragraphsOf(story: PageElement): ClipBlock[] {
  const found = elementsNamed(story, ...PARAGRAPH_NAMES)
  if (found.length === 0) return blocksOf(story)
  return found.flatMap((element) => {
    const text = normalizeSpace(element.textContent ?? '')
    const name = nameOf(element)
    const type = name === 'hl2' ? 'heading' : /caption/.test(name) ? 'caption' : 'paragraph'
    return text ? [{ type, text } as const] : []
  })
}

function addressOf(words: string | null): string | null {
  return words && /^https?:\/\//.test(words) ? words : null
}
