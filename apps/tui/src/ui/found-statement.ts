// A statement as the lists print it for programs: the names of the record that exports have, as far as the index knows it. In: a
// statement of the archive. Out: an object.
import type { Statement } from '@hearsay/archive'

/** The same statement: numbered from 1, its speaker an object; `read --why NUMBER --json` has all that is known of it. */
export function foundStatement(statement: Statement) {
  const { seed, at, outlet, date, headline, speaker, actor, kind, type, title, justified, cue, content } =
    statement
  const { via, voice, form, stance, stated, when, confidence, sure, decidedBy, attribution, span } = statement
  const isNamed = actor !== null
  return {
    ...{ seed, outlet, date, headline, number: at + 1 },
    speaker:
      speaker === null && kind === null
        ? null
        : {
            ...{ key: actor, name: isNamed ? speaker : null, description: isNamed ? null : speaker },
            ...{ kind, type, title, justified },
          },
    ...{
      via,
      voice,
      cue: cue === null ? null : { text: cue },
      text: content,
      span,
      form,
      stance,
      stated,
      when,
    },
    ...{ confidence, sure, decided: decidedBy.length ? { by: decidedBy } : null, attribution },
  }
}

/** The columns of statements in CSV. */
export const statementColumns = [
  ...[
    'seed',
    'number',
    'outlet',
    'date',
    'headline',
    'speaker',
    'kind',
    'via',
    'voice',
    'cue',
    'text',
    'form',
  ],
  ...['stance', 'stated', 'said_from', 'said_to', 'confidence', 'sure', 'attribution'],
]

/** A statement in these columns. */
export function statementCells(one: Statement): (string | number | boolean | null)[] {
  const { seed, at, outlet, date, headline, speaker, kind, via, voice, cue, content, form, stance, stated } =
    one
  return [
    ...[seed, at + 1, outlet, date, headline, speaker, kind, via.join(' ← '), voice, cue, content, form],
    ...[
      stance,
      stated,
      one.when?.start ?? null,
      one.when?.end ?? null,
      one.confidence,
      one.sure,
      one.attribution,
    ],
  ]
}
