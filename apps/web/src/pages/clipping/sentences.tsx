// Words of the text with the layers over them. Each sentence is an element with the id `s0`, `s1` …; before its first word is a
// link without text, whose letter the style sheet puts in the margin: searching, copying and linking meet only the clipping’s
// words. Statements have the ids `st0`, `st1` …

import type { Decoration, Slice, Span } from '@hearsay/core'
import { slicesOf } from '@hearsay/core'
import { voiceLabels } from '@hearsay/desk'
import type { Child } from 'hono/jsx'
import type { Layer, ReadingView } from './reading-view.ts'
import { decorationsIn, sentenceId, statementId } from './reading-view.ts'

interface SentencesProps {
  text: string
  span: Span
  decorations: Decoration<Layer>[]
  /** null for a text without a reading. */
  view: ReadingView | null
}

/** A span of the text in its sentences, with the layers over them. */
export function Sentences({ text, span, decorations, view }: SentencesProps) {
  const slices = slicesOf(...span, [...(view ? decorationsIn(view, span) : []), ...decorations])
  const inside = slices.map((slice) => ({
    slice,
    at: slice.decorations.find((one) => one.type === 'sentence')?.at ?? null,
  }))
  return (
    <>
      {groupRuns(inside, ({ at }) => at).map((run) => {
        const at = run[0]!.at
        const words = renderSlices(
          view,
          text,
          run.map(({ slice }) => ({
            ...slice,
            decorations: slice.decorations.filter(({ type }) => type !== 'sentence'),
          })),
          0,
        )
        return at === null || !view ? words : <Sentence view={view} at={at} words={words} />
      })}
    </>
  )
}

function Sentence({ view, at, words }: { view: ReadingView; at: number; words: Child }) {
  const { voice, attributions } = view.reading.sentences[at]!
  const isUnsure = attributions.some(
    (one) => view.sentenceOf[one] === at && !view.reading.attributions[one]!.sure,
  )
  // On paper the statements are endnotes, each with its number at its first sentence.
  const notes = attributions.filter((one) => view.sentenceOf[one] === at).map((one) => one + 1)
  return (
    <span
      class={`sentence ${voice}`}
      id={sentenceId(at)}
      {...(attributions.length ? { 'data-st': attributions.join(' ') } : {})}
      {...(notes.length ? { 'data-n': notes.join(', ') } : {})}
      {...(isUnsure && { 'data-unsure': '' })}
    >
      {words}
    </span>
  )
}

/** The link to the statement that decides the voice, else to the sentence itself. */
function Letter({ view, at }: { view: ReadingView; at: number }) {
  const { voice, attributions } = view.reading.sentences[at]!
  const [first] = attributions
  const unsure = first !== undefined && !view.reading.attributions[first]!.sure ? ', unsure' : ''
  const said = first === undefined ? '' : `, statement ${first + 1}${unsure}`
  return (
    <>
      {/* biome-ignore lint/a11y/useAnchorContent: its label is its content; words would break the text */}
      <a
        class="letter"
        href={`#${first === undefined ? sentenceId(at) : statementId(first)}`}
        aria-label={`Sentence ${at + 1}: ${voiceLabels[voice]}${said}`}
      ></a>
    </>
  )
}

/** Slices as elements within elements: neighbours under the same decoration share its element. */
function renderSlices(
  view: ReadingView | null,
  text: string,
  slices: Slice<Layer>[],
  depth: number,
): Child[] {
  return groupRuns(slices, ({ decorations }) => decorations[depth]).map((run) => {
    const decoration = run[0]!.decorations[depth]
    if (decoration === undefined) return text.slice(run[0]!.start, run.at(-1)!.end)
    return wrapInLayer(view, decoration, renderSlices(view, text, run, depth + 1))
  })
}

/** Groups of neighbours that have the same value. */
function groupRuns<T>(list: T[], shared: (one: T) => unknown): T[][] {
  const found: T[][] = []
  let before: unknown
  for (const one of list) {
    const now = shared(one)
    if (found.length && now === before) found.at(-1)!.push(one)
    else found.push([one])
    before = now
  }
  return found
}

/** Whether any statement that words belong to is sure. */
function isSure(view: ReadingView | null, statements: number[]): boolean {
  return statements.some((at) => view?.reading.attributions[at]?.sure)
}

function wrapInLayer(view: ReadingView | null, decoration: Layer, inner: Child): Child {
  switch (decoration.type) {
    case 'sentence':
      return inner
    case 'first':
      return (
        <span class="first">
          {view && <Letter view={view} at={decoration.at} />}
          {inner}
        </span>
      )
    case 'alteration':
      return <span class={`alteration ${decoration.node.kind}`}>{inner}</span>
    case 'omission':
      return <span class={`omission by-${decoration.node.by}`}>{inner}</span>
    case 'source':
    case 'cue':
    case 'content':
      return (
        <span
          class={isSure(view, decoration.of) ? decoration.type : `${decoration.type} unsure`}
          data-st={decoration.of.join(' ')}
        >
          {inner}
        </span>
      )
    default:
      return <span class={decoration.type}>{inner}</span>
  }
}
