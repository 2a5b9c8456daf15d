// Marked prose in, its cast as lines out: for tests of who the sources are.

import { actorsOf } from '../src/actors/actors.ts'
import { statementsOf } from './statements.ts'

/**
 * Reads marked prose and says for every actor that speaks which statements are its:
 * `1 3 Orla Venn (person, named)`; statements whose source nobody fits stand under `nobody`.
 */
export function castOf(prose: string): string[] {
  const { doc, statements } = statementsOf(prose)
  const { actors, actorOf } = actorsOf(doc, statements)
  const lines = actors.map((actor, at) => {
    const own = statements.flatMap((one, number) => (actorOf.get(one) === at ? [number + 1] : []))
    return `${own.join(' ')} ${actor.name} (${actor.kind}, ${actor.standing}${actor.outlet ? ', outlet' : ''})`
  })
  const nobody = statements.flatMap((one, number) => (actorOf.has(one) ? [] : [number + 1]))
  return nobody.length ? [...lines, `${nobody.join(' ')} nobody`] : lines
}
