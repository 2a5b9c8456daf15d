// The closed lists of the reading, each in the order in which screens show it. Types, schema, columns, query values and
// options derive from these lists; nothing repeats them.

/** Whose voice a sentence is in, from the outlet’s own to the one that can’t be determined. */
export const voices = ['own', 'named', 'unnamed', 'relayed', 'undetermined'] as const
/** Whose voice a sentence is in. */
export type Voice = (typeof voices)[number]

/** What a cue implies about the truth of its content. */
export const stances = ['neutral', 'committing', 'doubting', 'predicting'] as const
/** What a cue implies about the truth of its content. */
export type Stance = (typeof stances)[number]

/** Whether content is quoted, reworded, or some of both. */
export const quoteForms = ['direct', 'indirect', 'mixed'] as const
/** Whether content is quoted, reworded, or some of both. */
export type QuoteForm = (typeof quoteForms)[number]

/** What an actor is. */
export const actorKinds = ['person', 'organization', 'group', 'place', 'document'] as const
/** What an actor is. */
export type ActorKind = (typeof actorKinds)[number]

/** Whether the text names an actor. */
export const standings = ['named', 'unnamed'] as const
/** Whether the text names an actor. */
export type Standing = (typeof standings)[number]

/** What a source is, as an ethics desk counts sources (docs/reading.md, Sources). */
export const sourceTypes = [
  'named-person',
  'named-organization',
  'document',
  'anonymous-source',
  'unnamed-person',
  'unnamed-group',
] as const
/** What a source is, as an ethics desk counts sources. */
export type SourceType = (typeof sourceTypes)[number]

/** What quotation marks are there for. */
export const quotationUses = ['speech', 'scare', 'title', 'term'] as const

/**
 * A statement whose confidence is below this is not sure: it decides no sentence’s voice and is counted only where a caller asks
 * for unsure statements too. Of 79 from here to .27 the sentence was attributed in 67, as often as from there to .38 (every fourth text
 * of polnear, train).
 */
export const UNSURE_BELOW = 0.17
/**
 * The same line for a statement without a quotation and without a word that reports words: “led”, “knows about”. From here on the words
 * of 88 in 100 are right, from .5 to here of 62 (every fourth text of polnear, train); few of the latter are sourced statements to an
 * annotator of sourcing, for they tell deeds.
 */
export const WORDLESS_UNSURE_BELOW = 0.77

/** The models that come with this package: `default` is the better one, `fast` the quicker. */
export const modelNames = ['default', 'fast'] as const
/** `default` is the better model; `fast` is for the quick pass over large archives and for weak machines. */
export type ModelName = (typeof modelNames)[number]

/** The rules that decide about a statement or a sentence, as evidence names them, in the order of rules.ts, which has those for days too. */
export const evidenceRules = [
  'tagger',
  'multilingual-tagger',
  'quotation-with-cue',
  'according-to',
  'per-report',
  'in-the-words-of',
  'in-a-speakers-words',
  'verb-with-clause',
  'said-after-condition',
  'verb-with-particle',
  'puts-a-figure',
  'has-forecast',
  'as-somebody-put-it',
  'as-somebody-reported',
  'subject-says-that',
  'document-finds',
  'document-that-says',
  'dialogue-dash',
  'speaker-label',
  'signed-words',
  'announced-words',
  'listed-items',
  'listed-findings',
  'asked-and-answered',
  'shared-source',
  'nearest-cue',
  'no-cue-near',
  'cue-behind-source',
  'so-said-somebody',
  'said-of-somebody',
  'said-according-to-document',
  'it-names-nobody',
  'antecedent-of-who',
  'cue-after-condition',
  'told-in-court',
  'opening-is-no-source',
  'clause-is-no-source',
  'listener-is-no-content',
  'subject-before-aside',
  'subject-before-cue',
  'speaker-behind-cue',
  'subject-of-participle',
  'clause-after-cue',
  'fronted-content',
  'rest-of-sentence',
  'second-cue',
  'heard-in-court',
  'cut-in-two',
  'verb-of-speech',
  'added-by-the-same',
  'told-outlet-a-clause',
  'outlet-reports-at-end',
  'relayed-by-citing',
  'quoted-as-saying',
  'said-within-a-report',
  'relayed-by-outlet',
  'told-another-outlet',
  'relay-goes-on',
  'quotation-goes-on',
  'quotation-after-its-speaker',
  'quotation-before-its-speaker',
  'between-two-of-one-speaker',
  'reported-tense',
  'own-hedge',
  'nobody-named',
  'own-outlet',
  'unsure-statement',
  'quotation-without-a-speaker',
  'form-not-known',
  'mostly-own-words',
  'no-cue',
] as const
/** A rule that decides about a statement or a sentence. */
export type EvidenceRule = (typeof evidenceRules)[number]

/** A record with one value for each name of a list: `recordFrom(voices, () => 0)`. */
export function recordFrom<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>
}
