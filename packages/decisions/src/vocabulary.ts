// The closed lists of decisions. In: nothing. Out: the verbs, what each is about, and the ways a place is found again.

/** What a verb is about: the whole clipping, words of it, one of its statements, names, or other decisions. */
export const targetTypes = ['clipping', 'words', 'statement', 'names', 'decisions'] as const
/** What a decision is about. */
export type TargetType = (typeof targetTypes)[number]

/** Every verb, with what it is about. */
export const verbTargets = {
  confirm: ['statement'],
  reject: ['statement'],
  speaker: ['statement'],
  voice: ['words'],
  words: ['statement'],
  cue: ['statement'],
  kind: ['statement'],
  title: ['statement'],
  day: ['statement'],
  chain: ['statement'],
  add: ['words'],
  join: ['statement'],
  split: ['statement'],
  header: ['clipping'],
  write: ['clipping'],
  'same-name': ['names'],
  note: ['clipping', 'words', 'statement'],
  tag: ['clipping', 'statement'],
  star: ['clipping'],
  read: ['clipping'],
  'sign-off': ['clipping'],
  place: ['statement', 'words'],
  undo: ['decisions'],
} as const satisfies Record<string, readonly TargetType[]>

/** What was decided. */
export type Verb = keyof typeof verbTargets

/** The verbs, in the order of documentation. */
export const verbs = Object.keys(verbTargets) as [Verb, ...Verb[]]

/** The verbs that say how a statement reads; a statement with one of them counts as sure. */
export const statementVerbs = [
  'confirm',
  'speaker',
  'words',
  'cue',
  'kind',
  'title',
  'day',
  'chain',
  'add',
  'join',
  'split',
] as const satisfies readonly Verb[]

/** The verbs whose decisions a person may put in another place: what they say holds no words of the old one. */
export const placeableVerbs: readonly Verb[] = [
  'confirm',
  'reject',
  'speaker',
  'voice',
  'kind',
  'title',
  'day',
  'chain',
  'note',
  'tag',
]

/** The header fields that a decision may correct. */
export const headerFieldsToCorrect = ['outlet', 'date', 'headline', 'byline', 'kicker', 'deck'] as const
/** A header field that a decision may correct. */
export type HeaderFieldToCorrect = (typeof headerFieldsToCorrect)[number]

/**
 * How a place was found again in a text: with the same neighbours, with one of them changed, in more than one place or beside
 * other neighbours, or not at all.
 */
export const anchorStatuses = ['anchored', 'moved', 'ambiguous', 'orphaned'] as const

/** Why something can’t be decided. */
export const refusalCodes = [
  'invalid',
  'seed-unknown',
  'seed-needed',
  'seed-unreadable',
  'text-changed',
  'words-missing',
  'words-ambiguous',
  'words-outside',
  'statement-missing',
  'day-reversed',
  'already-decided',
  'decision-unknown',
  'already-undone',
  'written',
  'has-place',
  'ranges-inside',
  'not-yours',
] as const
/** Why something can’t be decided. */
export type RefusalCode = (typeof refusalCodes)[number]
