// Tokens: the words and signs a reading works with. In: a stretch of text. Out: half-open UTF-16 spans, ascending.
//
//   U.S. officials don’t say “when” …
//   ^^^^ ^^^^^^^^^ ^^^^^ ^^^ ^^^^^^^ ^
//                  do n’t     “ when ”
//
// Cut as the Penn Treebank does (n’t and ’s apart, hyphenated words whole), in every script. Time in line with
// length: no alternative can fail after having read far.

import type { Span } from '@hearsay/core'

/** Abbreviations whose full stop belongs to them and never ends a sentence. */
const ABBREVIATIONS =
  'Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Reps|Sens|Gov|Gen|Lt|Col|Sgt|Capt|Cmdr|Maj|Adm|Pres|Rev|Hon|Jr|Sr|St|Mt|vs|No|Inc|Corp|Co|Ltd|' +
  'Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Calif|Fla|Mass|Conn|Pa|Va|Md|Wis|Mich|Ill|Ind|Ariz|Colo|Minn|Tenn|Ga|Ala|' +
  'Miss|La|Ky|Ore|Wash|Nev|Okla|Tex|Ark|Mo|Neb|Kan|Del|Vt|Fr|Hr|bzw|ca|etc|MM|Mme|Mlle|Sra|Dña|Dott|Avv'

const TOKEN = new RegExp(
  [
    '(?:https?:\\/\\/|www\\.)\\S+',
    '[@#][\\p{L}\\p{N}_]+',
    '(?:\\p{Lu}\\.){2,}',
    `(?:${ABBREVIATIONS})\\.(?=\\s)`,
    '\\p{Lu}\\.(?=\\s+\\p{Lu})',
    '\\d+(?:[.,:]\\d+)*(?:(?:st|nd|rd|th|s|m|bn|k|K|M|B)(?![\\p{L}\\p{N}]))?',
    "\\p{L}{1,40}(?=n['’]t(?!\\p{L}))",
    "n['’]t(?!\\p{L})",
    "['’](?:s|S|re|ve|ll|d|m|em|RE|VE|LL|D|M)(?![\\p{L}\\p{N}])",
    '[\\p{L}\\p{M}\\p{N}_]+(?:[-‑&/][\\p{L}\\p{M}\\p{N}_]+)*',
    "\\.{3,}|-{2,}|``|''",
    '[^\\s\\p{Cf}]',
  ].join('|'),
  'gu',
)
/** Scripts written without spaces: a run of their letters is cut into its signs. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]/

/** Cuts `text[start, end)` into tokens; white space and invisible signs belong to none. */
export function tokensOf(text: string, start: number, end: number): Span[] {
  const tokens: Span[] = []
  const stretch = text.slice(start, end)
  TOKEN.lastIndex = 0
  for (let found = TOKEN.exec(stretch); found; found = TOKEN.exec(stretch)) {
    const from = start + found.index
    const word = found[0]
    if (word.length > 1 && UNSPACED.test(word)) {
      let at = from
      for (const sign of word) {
        tokens.push([at, at + sign.length])
        at += sign.length
      }
    } else tokens.push([from, from + word.length])
  }
  return tokens
}
