// How a clipping is sourced, in numbers that each open what they count. Nothing is scored, and nobody is judged.

import type { Stance } from '@hearsay/reading'
import {
  singleSourceParagraphs,
  sourceName,
  sourcingOf,
  stanceNames,
  voiceLetters,
  voiceNames,
} from '@hearsay/reading'
import type { Child } from 'hono/jsx'
import { Chunked } from '../../components/chunked.tsx'
import { excerpt } from '../../components/excerpt.tsx'
import { keyShortcut } from '../../components/keys.ts'
import { voiceOrder } from '../../components/voice-strip.tsx'
import { counted } from '../../wording.ts'
import type { ReadingView } from './reading-view.ts'
import { sentenceId, statementId } from './reading-view.ts'
import { SentenceLinks } from './voices.tsx'

const STANCES: Stance[] = ['neutral', 'committing', 'doubting', 'predicting']

/** Shares by voice, distinct sources, paragraphs that rest on one source, and the stances of the cues. */
export function SourcingSheet({ view }: { view: ReadingView }) {
  const { reading, document, home } = view
  const found = sourcingOf(reading)
  const resting = singleSourceParagraphs(document, reading)
  const total = reading.sentences.length
  const paragraphs = document.body.filter(({ type }) => type === 'paragraph').length
  const unnamed = found.unnamedWithReason.length + found.unnamedWithoutReason.length
  const tally = (name: string, number: number) => ({
    name: `of-${name}`,
    number,
    details: view.details?.sourcing,
  })
  return (
    <section
      class="panel sheet"
      aria-labelledby="sourcing"
      id="sheet"
      tabindex={-1}
      {...keyShortcut('sheet')}
    >
      <h2 id="sourcing">Sourcing sheet</h2>
      <p class="quiet">Every number opens what it counts. Shares are of {counted(total, 'sentence')}.</p>
      <div class="tallies">
        <section>
          <h3>By voice</h3>
          {voiceOrder.map((voice) => (
            <Tally
              {...tally(voice, found.voices[voice].length)}
              words={
                <>
                  <b class={`letter-of ${voice}`} aria-hidden="true">
                    {voiceLetters[voice]}
                  </b>{' '}
                  {voiceNames[voice]}
                  <span class="share"> {share(found.voices[voice].length, total)}</span>
                </>
              }
            >
              <SentenceLinks view={view} of={found.voices[voice]} />
            </Tally>
          ))}
        </section>
        <section>
          <h3>{counted(found.named.length + unnamed, 'distinct source')}</h3>
          <Tally {...tally('named-sources', found.named.length)} words="named">
            <Sources view={view} actors={found.named} />
          </Tally>
          <Tally
            {...tally('unnamed-with-reason', found.unnamedWithReason.length)}
            words="unnamed, and the text says why"
          >
            <Sources view={view} actors={found.unnamedWithReason} />
          </Tally>
          <Tally
            {...tally('unnamed-without-reason', found.unnamedWithoutReason.length)}
            words="unnamed, and no reason is given"
          >
            <Sources view={view} actors={found.unnamedWithoutReason} />
          </Tally>
          <Tally
            {...tally('nobody', found.nobody.length)}
            words={found.nobody.length === 1 ? 'statement put to nobody' : 'statements put to nobody'}
          >
            <StatementLinks view={view} of={found.nobody} />
          </Tally>
          <Tally
            {...tally('declined', found.declined.length)}
            words={found.declined.length === 1 ? 'time a source declined' : 'times a source declined'}
          >
            <StatementLinks view={view} of={found.declined} />
          </Tally>
        </section>
        <section>
          <h3>Paragraphs that rest on one source</h3>
          <Tally {...tally('resting', resting.length)} words={`of ${counted(paragraphs, 'paragraph')}`}>
            <ol class="links">
              <Chunked
                of={resting}
                each={({ paragraph, actor, sentences }) => (
                  <li>
                    <a href={`${home}#p${paragraph + 1}`}>
                      Paragraph {paragraph + 1}: <bdi>{reading.actors[actor]?.name}</bdi>
                    </a>{' '}
                    {sentences.map((at) => (
                      <>
                        <a href={`${home}#${sentenceId(at)}`} aria-label={`Sentence ${at + 1}`}>
                          {at + 1}
                        </a>{' '}
                      </>
                    ))}
                  </li>
                )}
              />
            </ol>
          </Tally>
        </section>
        <section>
          <h3>What the cues let through</h3>
          {STANCES.map((stance) => (
            <Tally {...tally(stance, found.stances[stance].length)} words={stanceNames[stance]}>
              <StatementLinks view={view} of={found.stances[stance]} />
            </Tally>
          ))}
        </section>
      </div>
    </section>
  )
}

interface TallyProps {
  /** What the list of what it counts is called. */
  name: string
  number: number
  /** The page that list is on; none where it is here. */
  details: string | undefined
  words: Child
  children: Child
}

/** A number with what it counts; opened, it shows it. */
function Tally({ name, number, details, words, children }: TallyProps) {
  const line = (
    <>
      <b class="n">{number}</b> <span>{words}</span>
    </>
  )
  if (number === 0) return <p class="tally none">{line}</p>
  if (details)
    return (
      <p class="tally">
        <a href={`${details}#${name}`}>{line}</a>
      </p>
    )
  return (
    <details class="tally">
      <summary>{line}</summary>
      <div id={name}>{children}</div>
    </details>
  )
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${Math.round((part / whole) * 100)} %`
}

/** Sources with the statements that are theirs. */
function Sources({ view: { reading, home }, actors }: { view: ReadingView; actors: number[] }) {
  const said = new Map<number | null, number[]>(actors.map((actor) => [actor, []]))
  for (const [at, { actor, stated }] of reading.attributions.entries()) if (stated) said.get(actor)?.push(at)
  return (
    <ol class="links">
      {actors.map((actor) => (
        <li>
          <bdi>{reading.actors[actor]?.name}</bdi>
          <Chunked
            of={said.get(actor) ?? []}
            each={(at) => (
              <>
                {' '}
                <a href={`${home}#${statementId(at)}`} aria-label={`Statement ${at + 1}`}>
                  {at + 1}
                </a>
              </>
            )}
          />
        </li>
      ))}
    </ol>
  )
}

function StatementLinks({ view: { document, reading, home }, of }: { view: ReadingView; of: number[] }) {
  return (
    <ol class="links">
      <Chunked
        of={of}
        each={(at) => {
          const one = reading.attributions[at]!
          const [first] = one.content
          const name = sourceName(document, reading, one)
          return (
            <li>
              <a href={`${home}#${statementId(at)}`}>
                {at + 1} <bdi>{name ?? 'nobody'}</bdi>
                {one.cue && (
                  <>
                    {' '}
                    <bdi class="cue">{excerpt(document, one.cue)}</bdi>
                  </>
                )}
                {first && (
                  <>
                    : <bdi>{excerpt(document, first, 60)}</bdi>
                  </>
                )}
              </a>
            </li>
          )
        }}
      />
    </ol>
  )
}
