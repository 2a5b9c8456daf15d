// Words of the text with everything that lies over them; each sentence is an element of its own, named `s1`, `s2` …

import type { Cover, Span } from '@hearsay/core'
import { slicesOf } from '@hearsay/core'
import { voiceLetters, voiceNames } from '@hearsay/reading'
import type { Child } from 'hono/jsx'
import type { ReadingView, Shown } from './reading-view.ts'
import { coversIn, sentencesIn } from './reading-view.ts'

interface SentencesProps {
  text: string
  span: Span
  covers: Cover<Shown>[]
  /** null where the text is not read. */
  view: ReadingView | null
}

/** A stretch of the text, cut into its sentences and what lies over them. */
export function Sentences({ text, span, covers, view }: SentencesProps) {
  const slices = slicesOf(...span, [...(view ? coversIn(view, span) : []), ...covers])
  const groups: { sentence: number | null; inside: Child[] }[] = []
  for (const { start, end, covers: over } of slices) {
    const found = over.find((one) => one.type === 'sentence')
    const sentence = found?.at ?? null
    const words = over.reduceRight<Child>((inner, cover) => wrapped(cover, inner), text.slice(start, end))
    const last = groups.at(-1)
    if (last && last.sentence === sentence) last.inside.push(words)
    else groups.push({ sentence, inside: [words] })
  }
  return (
    <>
      {groups.map(({ sentence, inside }) =>
        sentence === null || !view ? (
          inside
        ) : (
          <span class={`sentence ${view.reading.sentences[sentence]?.voice}`} id={`s${sentence + 1}`}>
            {inside}
          </span>
        ),
      )}
    </>
  )
}

/** The letters of the sentences that begin in a stretch, each a link to the statement that decides, else to itself. */
export function Letters({ view, span }: { view: ReadingView | null; span: Span }) {
  if (!view) return null
  return (
    <span class="letters" lang="en" dir="ltr">
      {sentencesIn(view, span).map((at) => {
        const { voice, attributions } = view.reading.sentences[at]!
        const [first] = attributions
        const said = first === undefined ? '' : `, statement ${first + 1}`
        return (
          <a
            class={`letter ${voice}`}
            href={first === undefined ? `#s${at + 1}` : `#a${first + 1}`}
            aria-label={`Sentence ${at + 1}: ${voiceNames[voice]}${said}`}
          >
            {voiceLetters[voice]}
          </a>
        )
      })}
    </span>
  )
}

function wrapped(cover: Shown, inner: Child): Child {
  switch (cover.type) {
    case 'sentence':
      return inner
    case 'alteration':
      return <span class={`alteration ${cover.of.kind}`}>{inner}</span>
    case 'omission':
      return <span class={`omission by-${cover.of.by}`}>{inner}</span>
    default:
      return <span class={cover.type}>{inner}</span>
  }
}
