import type { Block, Document } from '@hearsay/core'
import { blockLabels, counted, furtherHeaderLines, omissionLabel } from '@hearsay/desk'
import { outletAddress } from '../../address.ts'
import { Chunked } from '../../components/chunked.tsx'
import { readableDay } from '../../format.ts'
import { ParagraphView } from './paragraph.tsx'
import type { ReadingView } from './reading-view.ts'
import { isLong, partsOf } from './reading-view.ts'
import { Sentences } from './sentences.tsx'

/** Blocks that are rendered, and in a long clipping laid out, together. */
const BLOCKS_PER_CHUNK = 20

/** The clipping set as a newspaper sets it, with labels on everything that isn’t prose. */
export function ClippingArticle({
  document,
  view,
  saved,
}: {
  document: Document
  view: ReadingView | null
  /** Whether it is on the desk, so that its outlet has a page. */
  saved: boolean
}) {
  const { header, headline, body } = document
  const language = header.language?.text.trim()
  const lang = language && /^[a-z]{2,3}(-[A-Za-z\d]+)*$/.test(language) ? { lang: language } : {}
  const long = isLong(document, view?.reading ?? null)
  const further = furtherHeaderLines(document)
  let paragraphs = 0
  const blocks = body.map((block) => ({ block, number: block.type === 'paragraph' ? ++paragraphs : 0 }))
  const each = ({ block, number }: (typeof blocks)[number]) => (
    <BlockView {...{ document, block, number, view }} />
  )
  return (
    <article class={long ? 'clipping long' : 'clipping'} aria-labelledby="headline" id="clipping" {...lang}>
      <header>
        <p class="imprint" dir="auto">
          {header.outlet ? (
            <bdi class="outlet">
              {saved ? (
                <a href={outletAddress(header.outlet.text)}>{header.outlet.text}</a>
              ) : (
                header.outlet.text
              )}
            </bdi>
          ) : (
            <span class="absent">No outlet</span>
          )}
          {header.date?.value && (
            <time datetime={header.date.value} dir="ltr" lang="en">
              {readableDay(header.date.value)}
            </time>
          )}
        </p>
        {header.kicker && (
          <p class="kicker" dir="auto">
            {header.kicker.text}
          </p>
        )}
        <h1 id="headline" dir="auto">
          {headline?.text ?? <span class="absent">No headline</span>}
        </h1>
        {header.deck && (
          <p class="deck" dir="auto">
            {header.deck.text}
          </p>
        )}
        {further
          .filter(({ role }) => role === 'deck')
          .map(({ text }) => (
            <p class="deck" dir="auto">
              {text}
            </p>
          ))}
        {header.byline && (
          <p class="byline" dir="auto">
            {header.byline.text}
          </p>
        )}
        {further
          .filter(({ role }) => role !== 'deck')
          .map(({ role, label, text }) => (
            <div class={`aside ${role === 'credit' ? 'caption' : 'note'}`} dir="auto" data-label={label}>
              <p>{text}</p>
            </div>
          ))}
      </header>
      {long ? (
        <Chunked
          of={partsOf(blocks, BLOCKS_PER_CHUNK)}
          each={({ of }) => <div class="near">{of.map(each)}</div>}
          size={1}
        />
      ) : (
        <Chunked of={blocks} each={each} size={BLOCKS_PER_CHUNK} />
      )}
      {body.length === 0 && <p class="absent">No text after the header.</p>}
    </article>
  )
}

function BlockView({
  document,
  block,
  number,
  view,
}: {
  document: Document
  block: Block
  number: number
  view: ReadingView | null
}) {
  const words = document.text.slice(...block.span)
  if (block.type === 'paragraph')
    return <ParagraphView document={document} paragraph={block} number={number} view={view} />
  if (block.type === 'gap') {
    return (
      <p class="gap" lang="en" dir="ltr">
        <span>Gap: {counted(block.lines, 'blank line')}. Something was left out or removed here.</span>
      </p>
    )
  }
  if (block.type === 'omission') {
    return (
      <p class="cut">
        <bdi>{words}</bdi>{' '}
        <span class="label" lang="en">
          {omissionLabel(block)}
        </span>
      </p>
    )
  }
  return (
    <div
      class={`aside ${block.type}`}
      dir="auto"
      data-label={`${blockLabels[block.type]}${block.certain ? '' : ', probably'}`}
    >
      <p>
        <Sentences text={document.text} span={block.span} decorations={[]} view={view} />
      </p>
    </div>
  )
}
