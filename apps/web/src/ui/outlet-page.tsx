// All of one outlet: whom it quotes, how often without a name, whom it relays, and every statement in it.

import type { OutletPage as Found, OutletEntry, Statement } from '@hearsay/archive'
import { fieldTerm } from '@hearsay/archive'
import type { Voice } from '@hearsay/reading'
import { voiceNames } from '@hearsay/reading'
import { address, speakerAddress } from './address.ts'
import type { Look } from './layout.tsx'
import { Layout } from './layout.tsx'
import { howMany, Pager } from './pager.tsx'
import { RelayPicture } from './relay-picture.tsx'
import { StatementList } from './statement-list.tsx'
import { relaysOf, tally } from './tallies.ts'
import { TallyList } from './tally-list.tsx'
import { VoiceStrip, voiceOrder } from './voice-strip.tsx'
import { counted } from './wording.ts'

interface OutletPageProps {
  look: Look
  outlet: OutletEntry
  found: Found
  /** The latest statements, for what they have in common. */
  all: Statement[]
  order: 'first' | 'latest'
  page: number
  to: (order: string, page: number) => string
}

/** The page of an outlet. */
export function OutletPage({ look, outlet, found, all, order, page, to }: OutletPageProps) {
  const query = fieldTerm('outlet', outlet.name)
  const { statements, total, speakers } = found
  return (
    <Layout look={look} title={outlet.name} here="outlets">
      <div class="about">
        <h1 dir="auto">{outlet.name}</h1>
        <p class="quiet">
          {counted(outlet.statements, 'statement')} in {counted(outlet.seeds, 'seed')}.{' '}
          <a href={address('/', { q: query })}>Its seeds</a> ·{' '}
          <a href={address('/find', { q: query })}>Find within</a>
        </p>
      </div>
      <WhoseWords {...{ all, query, of: outlet.statements }} />
      <RelayPicture relays={relaysOf(all, 12)}>
        Whom it relays; a thicker line is more statements.
      </RelayPicture>
      <div class="with-facets">
        <section aria-labelledby="statements">
          <h2 id="statements" class="part">
            {howMany(total, 'statement')}
          </h2>
          <nav class="orders" aria-label="Order">
            <a href={to('latest', 1)} {...(order === 'latest' && { 'aria-current': 'true' as const })}>
              latest first
            </a>
            <a href={to('first', 1)} {...(order === 'first' && { 'aria-current': 'true' as const })}>
              earliest first
            </a>
          </nav>
          <StatementList statements={statements} without="outlet" />
          <Pager {...{ page, total, size: 50, shown: statements.length }} to={(other) => to(order, other)} />
        </section>
        <div class="facets">
          <TallyList id="quoted" title="Whom it quotes" of={speakers} to={speakerAddress} />
          <TallyList
            id="relays"
            title="Whom it relays"
            of={tally(all.flatMap(({ via }) => via))}
            to={(via) => address('/find', { q: `${query} ${fieldTerm('via', via)}` })}
          />
          <TallyList
            id="cues"
            title="Under which cues"
            of={tally(all.map(({ cue }) => cue?.toLowerCase() ?? null))}
            to={(cue) => address('/find', { q: `${query} ${fieldTerm('cue', cue)}` })}
          />
        </div>
      </div>
    </Layout>
  )
}

/** How often its sources are named, unnamed or another outlet's; each number opens what it counts. */
function WhoseWords({ all, query, of }: { all: Statement[]; query: string; of: number }) {
  if (all.length === 0) return null
  const voices = { own: 0, named: 0, unnamed: 0, relayed: 0, undetermined: 0 } satisfies Record<Voice, number>
  for (const { voice } of all) voices[voice]++
  const share = (count: number) => `${Math.round((count / all.length) * 100)} %`
  return (
    <section class="panel whose" aria-labelledby="whose">
      <h2 id="whose">Whose words</h2>
      <VoiceStrip voices={voices} />
      <ul>
        {voiceOrder
          .filter((voice) => voices[voice] > 0)
          .map((voice) => (
            <li>
              <a href={address('/find', { q: `${query} voice:${voice}` })}>{voiceNames[voice]}</a>:{' '}
              {counted(voices[voice], 'statement')}, {share(voices[voice])}
            </li>
          ))}
      </ul>
      {all.length < of && (
        <p class="quiet">Counted over the latest {all.length.toLocaleString('en')} statements.</p>
      )}
    </section>
  )
}
