import type { QuoteStyle } from '../vocabulary.ts'

/** The characters of quotation marks by style. */
export const QUOTE_CHARACTERS: [QuoteStyle, string][] = [
  ['single', "'’‘`‚‛"],
  ['double', '"“”„‟〝〟'],
  ['angle', '«»'],
  ['single-angle', '‹›'],
  ['corner', '「」『』'],
  ['title', '《》'],
]
const quotes = QUOTE_CHARACTERS.map(([, characters]) => characters).join('')

/** What quotation marks, brackets and omissions begin with. */
export const MARKER = new RegExp(`[${quotes}[(…]|\\.(?=\\s?\\.)`, 'g')
