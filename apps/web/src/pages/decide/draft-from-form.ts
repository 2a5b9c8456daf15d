// What a form asks for, as a decision. In: a clipping and the fields of a form. Out: a draft and the statement that it is about, or what
// is wrong with the words in it; null where the form is about a statement that isn’t there any more.
import type { Span } from '@hearsay/core'
import type { ChangedClipping, ChangeProblem, ChangeVerb, Draft } from '@hearsay/decisions'
import {
  changeProblems,
  changeVerbs,
  draftOfAddition,
  draftOfChange,
  headerFieldsToCorrect,
  partsOf,
  selectorOf,
  statementTarget,
} from '@hearsay/decisions'

/** A draft with the statement that it is about, null for none; or a sentence that says what is wrong. */
export type DraftFromForm = { draft: Draft; at: number | null } | { problem: string }

/** Reads a form. */
export function draftFromForm(
  clipping: ChangedClipping,
  asked: (name: string) => string,
  all: (name: string) => string[],
): DraftFromForm | null {
  const { seed, document, reading } = clipping
  const verb = asked('verb')
  const about = (made: Draft | { problem: ChangeProblem }, at: number | null): DraftFromForm =>
    'problem' in made ? { problem: changeProblems[made.problem] } : { draft: made, at }
  const ofClipping = (value: unknown) =>
    about({ seed, verb, target: { type: 'clipping' }, value } as Draft, null)
  if (verb === 'add') {
    const typed = { typed: asked('words'), spans: spansIn(asked('spans')), speaker: asked('speaker') }
    return about(draftOfAddition(clipping, rangeIn(asked('around')), typed), null)
  }
  if (verb === 'same-name') {
    const [as = '', ...names] = all('name')
    const target = { type: 'names', names: [as, ...names].filter(Boolean) }
    return names.length === 0
      ? { problem: 'Which names are one? Mark two or more.' }
      : about({ seed: asked('desk') === 'yes' ? null : seed, verb, target, value: { as } } as Draft, null)
  }
  if (verb === 'place') return placeOf(clipping, asked)
  if (verb === 'star' || verb === 'read' || verb === 'sign-off')
    return ofClipping({ on: asked('on') === 'yes' })
  if (verb === 'header') {
    const field = headerFieldsToCorrect.find((one) => one === asked('field'))
    const value = asked('value').trim()
    return field && value ? ofClipping({ field, value }) : { problem: 'There are no words.' }
  }
  const parts = asked('parts')
  if (parts === '' && (verb === 'tag' || verb === 'note')) {
    const typed = asked(verb).trim()
    if (typed === '') return { problem: changeProblems['no-words'] }
    return ofClipping(
      verb === 'tag' ? { tag: typed, on: true } : { markdown: typed, private: asked('private') === 'yes' },
    )
  }
  const at = reading.attributions.findIndex(
    ({ source, cue, content }) => JSON.stringify([source, cue, content]) === parts,
  )
  if (at === -1) return null
  if ((changeVerbs as readonly string[]).includes(verb)) {
    const typed = typedIn(verb as ChangeVerb, asked, all)
    return about(draftOfChange(clipping, at, verb as ChangeVerb, typed), at)
  }
  const target = statementTarget(document.text, reading, partsOf(reading.attributions[at]!))
  return about({ seed, verb, target, value: null } as Draft, at)
}

function typedIn(verb: ChangeVerb, asked: (name: string) => string, all: (name: string) => string[]) {
  if (verb === 'day') {
    const [start, end] = [asked('start'), asked('end')]
    return { typed: start === '' ? '' : `${start} to ${end || start}` }
  }
  if (verb === 'join') return { typed: all('join').join(' ') }
  return { typed: asked(verb), spans: spansIn(asked('spans')), private: asked('private') === 'yes' }
}

function placeOf(
  { seed, document, reading }: ChangedClipping,
  asked: (name: string) => string,
): DraftFromForm | null {
  const [, kind, number] = /^(st?)(\d{1,9})$/.exec(asked('place')) ?? []
  const value = { decision: asked('decision') }
  const sentence = kind === 's' ? reading.sentences[Number(number)] : undefined
  const statement = kind === 'st' ? reading.attributions[Number(number)] : undefined
  if (sentence) {
    const target = { type: 'words', selector: selectorOf(document.text, sentence.span) }
    return { draft: { seed, verb: 'place', target, value } as Draft, at: null }
  }
  if (!statement) return null
  const target = statementTarget(document.text, reading, partsOf(statement))
  return { draft: { seed, verb: 'place', target, value } as Draft, at: Number(number) }
}

/** Spans as a page sends them, `12-30 41-50`; undefined where there are none. */
function spansIn(words: string): Span[] | undefined {
  const spans = [...words.matchAll(/(\d{1,9})-(\d{1,9})/g)].map(
    ([, start, end]): Span => [Number(start), Number(end)],
  )
  return spans.length > 0 ? spans : undefined
}

function rangeIn(words: string): Span {
  return spansIn(words)?.[0] ?? [0, 0]
}
