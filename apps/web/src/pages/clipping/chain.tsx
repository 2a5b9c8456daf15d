// Who says a statement, and through whom. In: a reading laid out. Out: the chain as elements, as a line, and for a citation.

import type { Actor } from '@hearsay/reading'
import { relayChain, sourceName } from '@hearsay/reading/shape'
import type { ReadingView } from './reading-view.ts'

const NO_SOURCE = 'no source given'

/** A link of a chain; the name is null where the text gives none. */
interface ChainLink {
  name: string | null
  actor: Actor | null
}

/** The chains of a view; a statement's is needed for its line, its attributes and its evidence. */
const chains = new WeakMap<ReadingView, Map<number, ChainLink[]>>()

/** The links of a statement's chain, from the outlet inward. */
function linksOf(view: ReadingView, at: number): ChainLink[] {
  const { document, reading } = view
  const known = chains.get(view) ?? new Map<number, ChainLink[]>()
  chains.set(view, known)
  const links =
    known.get(at) ??
    relayChain(reading, at)
      .reverse()
      .map((link) => {
        const statement = reading.attributions[link]!
        const actor = statement.actor === null ? null : (reading.actors[statement.actor] ?? null)
        return { name: sourceName(document, reading, statement), actor }
      })
  known.set(at, links)
  return links
}

/** What the chain begins with: the outlet, where the statement is relayed. */
function outletOf({ document }: ReadingView, links: unknown[]): string | null {
  return links.length > 1 ? (document.header.outlet?.text ?? 'the outlet') : null
}

/** Who says it, from the outlet inward, with roles; nothing for a statement without a source. */
export function Chain({ view, at }: { view: ReadingView; at: number }) {
  const links = linksOf(view, at)
  const outlet = outletOf(view, links)
  return (
    <>
      {outlet && (
        <>
          <bdi>{outlet}</bdi> ←{' '}
        </>
      )}
      {links.map(({ name, actor }, link) => (
        <>
          {link > 0 && ' ← '}
          {name === null ? <span class="absent">{NO_SOURCE}</span> : <b dir="auto">{name}</b>}
          {actor?.roles[0] && (
            <span class="quiet">
              , <bdi>{actor.roles[0].text}</bdi>
            </span>
          )}
          {actor?.standing === 'unnamed' && <span class="quiet"> (unnamed)</span>}
        </>
      ))}
    </>
  )
}

/** Who says it in one line, from the outlet inward: `Harbor Times ← Coastwire ← a ministry aide`. */
export function chainLine(view: ReadingView, at: number): string {
  const links = linksOf(view, at)
  const names = links.map(({ name }) => name ?? NO_SOURCE)
  const outlet = outletOf(view, links)
  return (outlet === null ? names : [outlet, ...names]).join(' ← ')
}

/** Whether a statement is relayed. */
export function isRelayed({ reading }: ReadingView, at: number): boolean {
  return (reading.attributions[at]?.via ?? null) !== null
}

/** What a citation of a statement needs: its speaker, and who relays it, the nearest to the outlet first. */
export function citationSource(view: ReadingView, at: number): { speaker: string | null; relays: string[] } {
  const names = linksOf(view, at).map(({ name }) => name)
  const speaker = names.pop() ?? null
  return { speaker, relays: names.filter((name) => name !== null) }
}
