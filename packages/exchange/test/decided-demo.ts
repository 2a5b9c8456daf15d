// The demo desk's clippings with what people decided about each, and the same clippings as a desk has them on which nobody decided
// anything yet and that takes records of decisions.
import type { Clipping } from '@hearsay/archive'
import type { Decision } from '@hearsay/decisions'
import { selectorOf, sortedDecisions } from '@hearsay/decisions'
import { read } from '@hearsay/reading'
import { decideAbout } from '../../archive/src/record/decided.ts'
import { statementsOf } from '../../archive/src/record/statements.ts'
import { Desk } from '../../decisions/test/records.ts'
import { demoClippings } from './clippings.ts'

/** A day on which people decide about a clipping: ids of decisions are made of their time, and no two may be the same. */
const dayOf = (number: number) => `2022-07-${String(number + 1).padStart(2, '0')}T10:00:00Z`

/** What people decide about a clipping: of every verb that it has something for. */
function decisionsAbout(id: string, text: string, number: number): Decision[] {
  const desk = new Desk(text, dayOf(number))
  const { attributions, sentences } = desk.reading
  const decide = (by: string, draft: Parameters<Desk['decide']>[1]) => desk.decide(by, { seed: id, ...draft })
  const statement = (at: number) => desk.statementAt(at % attributions.length)
  const clipping = { type: 'clipping' } as const
  if (attributions.length > 0) {
    decide('Ana Pell', { verb: 'confirm', target: statement(0) })
    decide('Bo <b>', { verb: 'speaker', target: statement(1), value: { name: '=Ada "Brisco"; 🚢' } })
    decide('Ana Pell', {
      verb: 'note',
      target: statement(0),
      value: { markdown: 'Ask,\n\nthen “call”', private: false },
    })
    const rejected = decide('Ana Pell', { verb: 'reject', target: statement(2) })
    if (number % 2 === 0) desk.undo('Ana Pell', rejected)
    decide('Cy', { verb: 'title', target: statement(3), value: { title: 'harbour master' } })
  }
  const [first] = sentences
  if (first) {
    const target = { type: 'words', selector: selectorOf(text, first.span) } as const
    decide('Cy', { verb: 'voice', target, value: { voice: 'undetermined' } })
  }
  decide('Cy', {
    verb: 'header',
    target: clipping,
    value: { field: 'outlet', value: `The Vela Post ${number}` },
  })
  decide('Cy', { verb: 'tag', target: clipping, value: { tag: 'ferry', on: true } })
  decide('Ana Pell', { verb: 'sign-off', target: clipping, value: { on: true } })
  return desk.decisions
}

/** A clipping with what was decided about it. */
async function withDecisions(clipping: Clipping, decisions: readonly Decision[]): Promise<Clipping> {
  const { id } = clipping
  const about = sortedDecisions(decisions)
  const decided = decideAbout(clipping.document, read(clipping.document, { model: 'fast' }), about)
  const { document, reading } = decided
  return {
    ...clipping,
    document,
    reading: reading!,
    decisions: about,
    statements: statementsOf(id, document, reading!),
  }
}

/** The demo desk on which people decided. */
export async function* decidedDemo(): AsyncGenerator<Clipping> {
  let number = 0
  for await (const clipping of demoClippings())
    yield await withDecisions(clipping, decisionsAbout(clipping.id, clipping.document.text, number++))
}

/** The demo desk on which nobody decided anything, with the records that it takes. */
export async function* freshDemo(records: readonly Decision[]): AsyncGenerator<Clipping> {
  for await (const clipping of demoClippings()) {
    const own = records.filter(({ seed, verb }) => seed === clipping.id && verb !== 'undo')
    const ids = new Set(own.map(({ id }) => id))
    const undoing = records.filter(
      ({ target }) => target.type === 'decisions' && target.ids.some((id) => ids.has(id)),
    )
    yield await withDecisions(clipping, [...own, ...undoing])
  }
}
