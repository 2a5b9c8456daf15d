// Describes the actors of marked prose as lines, for tests of actor resolution.

import { actorsOf } from '../src/actors/actors.ts'
import { statementsOf } from './statements.ts'

/**
 * For every actor of marked prose the numbers of its statements: `1 3 Orla Venn (person, named)`; the last line, `2 no actor`, has
 * the statements without an actor.
 */
export function actorsIn(prose: string): string[] {
  const { doc, statements } = statementsOf(prose)
  const { actors, actorOf } = actorsOf(doc, statements)
  const lines = actors.map((actor, at) => {
    const own = statements.flatMap((one, number) => (actorOf.get(one) === at ? [number + 1] : []))
    return `${own.join(' ')} ${actor.name} (${actor.kind}, ${actor.standing}${actor.outlet ? ', outlet' : ''})`
  })
  const without = statements.flatMap((one, number) => (actorOf.has(one) ? [] : [number + 1]))
  return without.length ? [...lines, `${without.join(' ')} no actor`] : lines
}
