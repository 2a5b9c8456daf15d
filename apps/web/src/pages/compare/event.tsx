// One event at a glance, below its families: who relays whom, where reports lead to one source, what each speaker says in each text, and
// what one text alone has.
import type { ComparedOccurrence, ComparisonRecord, EventOutline } from '@hearsay/compare'
import { eventOutline } from '@hearsay/compare'
import { occurrenceWords, relayWords, sourceWords, voiceShortLabels } from '@hearsay/desk'
import { spanAddress } from '../../address.ts'
import { readableDay, shortHeadline } from '../../format.ts'

/** How much of a statement a cell shows, in UTF-16 units; its clipping has all of it. */
const MAX_CELL = 160

/** The sections of a comparison of whole clippings. */
export function EventSections({ record }: { record: ComparisonRecord }) {
  const outline = eventOutline(record)
  return (
    <>
      <Relays outline={outline} />
      <SpeakersByOutlets outline={outline} />
      <Singles record={record} />
    </>
  )
}

/** The sections there are, for the list above them. */
export function eventLinks(record: ComparisonRecord): [id: string, label: string][] {
  const { relays, sources, speakers } = eventOutline(record)
  return [
    ...(relays.length + sources.length ? [['relays', 'Who relays whom'] as [string, string]] : []),
    ...(speakers.length ? [['speakers', 'Speakers by outlets'] as [string, string]] : []),
    ...(record.singles.length ? [['singles', 'In one text alone'] as [string, string]] : []),
  ]
}

function Relays({ outline: { relays, sources } }: { outline: EventOutline }) {
  if (relays.length + sources.length === 0) return null
  return (
    <section aria-labelledby="relays">
      <h2 id="relays">Who relays whom</h2>
      <ul class="event-relays">
        {relays.map((one) => (
          <li>
            <bdi>{relayWords(one)}</bdi>
          </li>
        ))}
      </ul>
      {sources.map((one) => (
        <p>
          <bdi>{sourceWords(one)}</bdi>
        </p>
      ))}
    </section>
  )
}

function SpeakersByOutlets({ outline: { texts, speakers } }: { outline: EventOutline }) {
  if (speakers.length === 0) return null
  return (
    <section aria-labelledby="speakers">
      <h2 id="speakers">Speakers by outlets</h2>
      <div class="event-grid">
        <table>
          <thead>
            <tr>
              <th scope="col">Speaker</th>
              {texts.map(({ head }) => (
                <th scope="col">
                  <bdi>{head.outlet ?? head.id}</bdi>
                  {head.date && (
                    <>
                      {' '}
                      <time datetime={head.date}>{readableDay(head.date)}</time>
                    </>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {speakers.map(({ speaker, cells }) => (
              <tr>
                <th scope="row">
                  {speaker === null ? <span class="absent">no speaker</span> : <bdi>{speaker}</bdi>}
                </th>
                {cells.map((cell) => (
                  <td>
                    {cell.map(({ occurrence, voice }) => (
                      <p>
                        <StatementLink one={occurrence} /> <small>{voiceShortLabels[voice]}</small>
                      </p>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Singles({ record: { singles, texts } }: { record: ComparisonRecord }) {
  const byText = texts
    .map(({ head }) => ({ head, own: singles.filter(({ seed }) => seed === head.id) }))
    .filter(({ own }) => own.length > 0)
  if (byText.length === 0) return null
  return (
    <section aria-labelledby="singles">
      <h2 id="singles">In one text alone</h2>
      <p class="quiet">Of the clippings looked at; others may have it.</p>
      {byText.map(({ head, own }) => (
        <details class="event-singles">
          <summary>
            <bdi>{head.outlet ?? head.id}</bdi>: <bdi>{shortHeadline(head.headline ?? head.id)}</bdi>{' '}
            <small>{own.length}</small>
          </summary>
          <ul>
            {own.map((one) => (
              <li>
                <bdi>{one.speaker ?? 'no speaker'}</bdi>: <StatementLink one={one} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function StatementLink({ one }: { one: ComparedOccurrence }) {
  const words = occurrenceWords(one)
  const shown = words.length > MAX_CELL ? `${words.slice(0, MAX_CELL).replace(/\s+\S*$/, '')} …` : words
  const span = one.parts[0]?.span
  return (
    <a href={span ? spanAddress(one.seed, span) : '#'} lang={one.language} dir="auto">
      {shown}
    </a>
  )
}
