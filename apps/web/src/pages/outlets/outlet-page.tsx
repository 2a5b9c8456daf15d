// The page of an outlet: whom it quotes, how often without a name, whom it relays, and every statement in it.

import type { OutletPage as Found, OutletEntry } from '@hearsay/archive'
import { fieldTerm } from '@hearsay/archive'
import { counted, formatNumber, voiceLabels } from '@hearsay/desk'
import { voices as allVoices } from '@hearsay/reading/shape'
import { address, exportAddress, speakerAddress } from '../../address.ts'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { RelayPicture } from '../../components/relay-picture.tsx'
import { StatementsSection } from '../../components/statements-section.tsx'
import { TallyList } from '../../components/tally-list.tsx'
import { VoiceStrip } from '../../components/voice-strip.tsx'
import type { OutletTallies } from '../../tallies.ts'
import type { NameView } from '../names/name-routes.tsx'

interface OutletPageProps {
  look: Look
  outlet: OutletEntry
  found: Found
  /** The latest statements, for what they have in common. */
  tallies: OutletTallies
  view: NameView
}

/** The page of an outlet. */
export function OutletPage({ look, outlet, found, tallies, view }: OutletPageProps) {
  const query = fieldTerm('outlet', outlet.name)
  const { statements, total, speakers } = found
  return (
    <Layout look={look} title={outlet.name} here="outlets" italic>
      <div class="about">
        <h1 dir="auto">{outlet.name}</h1>
        <p class="quiet">
          {counted(outlet.statements, 'statement')} in {counted(outlet.seeds, 'clipping')}.{' '}
          <a href={address('/', { q: query })}>Show clippings</a> ·{' '}
          <a href={address('/find', { q: query })}>Search within</a> ·{' '}
          <a href={address('/find', { q: `${query} sure:no` })}>Unsure statements, not counted here</a> ·{' '}
          <a href={exportAddress({ query })}>Export</a>
        </p>
      </div>
      <StatementsByVoice {...{ tallies, query, of: outlet.statements }} />
      <RelayPicture relays={tallies.relays}>Whom it relays. Thicker lines mean more statements.</RelayPicture>
      <div class="with-facets">
        <StatementsSection {...{ statements, total, view }} without="outlet" />
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
            title="Cues"
            of={tallies.cues}
            to={(cue) => address('/find', { q: `${query} ${fieldTerm('cue', cue)}` })}
          />
        </div>
      </div>
    </Layout>
  )
}

/** How often its sources are named, unnamed or another outlet’s; each voice links to its statements. */
function StatementsByVoice({ tallies, query, of }: { tallies: OutletTallies; query: string; of: number }) {
  const { counted: all, voices } = tallies
  if (all === 0) return null
  const share = (count: number) => `${Math.round((count / all) * 100)} %`
  return (
    <section class="panel whose" aria-labelledby="whose">
      <h2 id="whose">Statements by voice</h2>
      <VoiceStrip voices={voices} />
      <ul>
        {allVoices
          .filter((voice) => voices[voice] > 0)
          .map((voice) => (
            <li>
              <a href={address('/find', { q: `${query} voice:${voice}` })}>{voiceLabels[voice]}</a>:{' '}
              {counted(voices[voice], 'statement')}, {share(voices[voice])}
            </li>
          ))}
      </ul>
      {all < of && <p class="quiet">Counted over the latest {formatNumber(all)} statements.</p>}
    </section>
  )
}
