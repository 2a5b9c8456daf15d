// The closed vocabularies of a document. The zod schema and every type derive from these lists, and a screen's labels are
// a `Record` over them. No zod here: a program that only parses or labels carries none.

/** One list of two. A call, unlike a spread, can be marked pure, so that a bundle drops the lists it doesn't use. */
const joined = <const First extends readonly string[], const Rest extends readonly string[]>(
  first: First,
  rest: Rest,
): readonly [...First, ...Rest] => [...first, ...rest]

/** The fields of a header, in the order they are given back. */
export const headerFields = [
  'outlet',
  'date',
  'updated',
  'byline',
  'url',
  'source',
  'section',
  'page',
  'place',
  'credit',
  'language',
  'tags',
  'kicker',
  'deck',
] as const
/** The name of a header field. */
export type HeaderField = (typeof headerFields)[number]

/** What a part of the header can be: a field, the headline, or what only accompanies them. */
export const headerRoles = /* @__PURE__ */ joined(headerFields, [
  'headline',
  'advisory',
  'note',
  'label',
  'fence',
  'comment',
  'separator',
  'other',
])
/** What a part of the header is. */
export type HeaderRole = (typeof headerRoles)[number]

/** The kinds of body line that are not prose. */
export const lineBlockTypes = [
  'caption',
  'credit',
  'advisory',
  'crosshead',
  'jump',
  'related',
  'note',
  'end',
] as const
/** What a line of the body that is not prose is. */
export type LineBlockType = (typeof lineBlockTypes)[number]

/** Every kind of block in a body. */
export const blockTypes = /* @__PURE__ */ joined(['paragraph', 'gap', 'omission'], lineBlockTypes)
/** What a block of the body is. */
export type BlockType = (typeof blockTypes)[number]

/** The sides of a quotation mark. */
export const quoteSides = ['open', 'close'] as const
/** The styles of quotation mark; the two halves of a quotation have the same. */
export const quoteStyles = ['double', 'single', 'angle', 'single-angle', 'corner', 'title', 'dash'] as const
/** The style of a quotation mark. */
export type QuoteStyle = (typeof quoteStyles)[number]

/** What a bracket does to the words around it. */
export const alterationKinds = ['case', 'insertion', 'sic', 'note', 'aside'] as const
/** What a bracket does to the words around it: `[T]he` is `case`, `[the crews]` `insertion`. */
export type AlterationKind = (typeof alterationKinds)[number]

/** Who may have altered words. */
export const alteredBy = ['outlet', 'clipper'] as const
/** Who altered words: the outlet, or the person who clipped the article. */
export type AlteredBy = (typeof alteredBy)[number]

/** Who may have left words out. */
export const omittedBy = ['speaker', 'outlet', 'clipper'] as const
/** Who left words out: the speaker trailing off, the outlet, or the person who clipped the article. */
export type OmittedBy = (typeof omittedBy)[number]
