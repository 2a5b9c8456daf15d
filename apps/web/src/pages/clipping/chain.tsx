// Who says a statement, through whom. In: a reading laid out. Out: the chain for the eye, and in one line for quoting.
import { relayChain, sourceName } from '@hearsay/reading'
import type { ReadingView } from './reading-view.ts'

/** Who says it, from the outlet inward. */
export function Chain({ view: { document, reading }, at }: { view: ReadingView; at: number }) {
  const chain = relayChain(reading, at)
  const outlet = chain.length > 1 ? (document.header.outlet?.text ?? 'the outlet') : null
  return (
    <>
      {outlet && (
        <>
          <bdi>{outlet}</bdi> ←{' '}
        </>
      )}
      {chain.reverse().map((link, index) => {
        const one = reading.attributions[link]!
        const name = sourceName(document, reading, one)
        const actor = one.actor === null ? undefined : reading.actors[one.actor]
        return (
          <>
            {index > 0 && ' ← '}
            {name === null ? <span class="absent">nobody named</span> : <b dir="auto">{name}</b>}
            {actor?.roles[0] && (
              <span class="quiet">
                , <bdi>{actor.roles[0].text}</bdi>
              </span>
            )}
            {actor?.standing === 'unnamed' && <span class="quiet"> (unnamed)</span>}
          </>
        )
      })}
    </>
  )
}

/** Who says it in one line, from the outlet inward: `Harbor Times ← Coastwire ← a ministry aide`. */
export function chainLine({ document, reading }: ReadingView, at: number): string {
  const names = relayChain(reading, at)
    .reverse()
    .map((link) => sourceName(document, reading, reading.attributions[link]!) ?? 'nobody named')
  return (names.length > 1 ? [document.header.outlet?.text ?? 'the outlet', ...names] : names).join(' ← ')
}

/** Who says it for a citation, such as `a ministry aide, relayed by Coastwire`; null where nobody is named. */
export function citedSource({ document, reading }: ReadingView, at: number): string | null {
  const [source, ...relays] = relayChain(reading, at).map((link) =>
    sourceName(document, reading, reading.attributions[link]!),
  )
  const through = relays.filter((name) => name !== null)
  if (!source) return through.length ? `relayed by ${through.join(', ')}` : null
  return through.length ? `${source}, relayed by ${through.join(', ')}` : source
}
