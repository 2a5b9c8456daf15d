// All of one outlet: whom it quotes, how often without a name, whom it relays, and every statement in it.

import type { OutletPage as Found, OutletEntry } from '@hearsay/archive'
import { fieldTerm } from '@hearsay/archive'
import { voiceNames } from '@hearsay/reading'
import { address, speakerAddress } from '../../address.ts'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { RelayPicture } from '../../components/relay-picture.tsx'
import type { StatementsSectionProps } from '../../components/statements-section.tsx'
import { StatementsSection } from '../../components/statements-section.tsx'
import { TallyList } from '../../components/tally-list.tsx'
import { VoiceStrip, voiceOrder } from '../../components/voice-strip.tsx'
import type { OutletTallies } from '../../tallies.ts'
import { counted } from '../../wording.ts'

interface OutletPageProps extends Pick<StatementsSectionProps, 'order' | 'page' | 'to'> {
  look: Look
  outlet: OutletEntry
  found: Found
  /** The latest statements, for what they have in common. */
  tallies: OutletTallies
}

/** The page of an outlet. */
export function OutletPage({ look, outlet, found, tallies, order, page, to }: OutletPageProps) {
  const query = fieldTerm('outlet', outlet.name)
  const { statements, total, speakers } = found
  return (
    <Layout look={look} title={outlet.name} here="outlets" slanted>
      <div class="about">
        <h1 dir="auto">{outlet.name}</h1>
        <p class="quiet">
          {counted(outlet.statements, 'statement')} in {counted(outlet.seeds, 'seed')}.{' '}
          <a href={address('/', { q: query })}>Its seeds</a> ·{' '}
          <a href={address('/find', { q: query })}>Find within</a>
        </p>
      </div>
      <WhoseWords {...{ tallies, query, of: outlet.statements }} />
      <RelayPicture relays={tallies.relays}>Whom it relays; a thicker line is more statements.</RelayPicture>
      <div class="with-facets">
        <StatementsSection {...{ statements, total, order, page, to }} without="outlet" />
        <div class="facets">
          <TallyList id="quoted" title="Whom it quotes" of={speakers} to={speakerAddress} />
          <TallyList
            id="relays"
            title="Whom it relays"
            of={tallies.via}
            to={(via) => address('/find', { q: `${query} ${fieldTerm('via', via)}` })}
          />
          <TallyList
            id="cues"
            title="Under which cues"
            of={tallies.cues}
            to={(cue) => address('/find', { q: `${query} ${fieldTerm('cue', cue)}` })}
          />
        </div>
      </div>
    </Layout>
  )
}

/** How often its sources are named, unnamed or another outlet's; each number opens what it counts. */
function WhoseWords({ tallies, query, of }: { tallies: OutletTallies; query: string; of: number }) {
  const { counted: all, voices } = tallies
  if (all === 0) return null
  const share = (count: number) => `${Math.round((count / all) * 100)} %`
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
      {all < of && <p class="quiet">Counted over the latest {all.toLocaleString('en')} statements.</p>}
    </section>
  )
}
