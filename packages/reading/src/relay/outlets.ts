// Which outlets a document names, and which of them is its own: the header’s, also by the last words of its name,
// or the agency of its dateline.
//
//   The Tessalian Banner                “…,” he told the Banner.        Venn told the Courier …
//                                                    ^^^^^^^^^^ own              ^^^^^^^^^^^ another

import type { Document } from '@hearsay/core'
import { isOutletName } from '../lexicon/outlets.ts'

/** Which words name outlets in one document. */
export interface Outlets {
  /** Whether these words name any outlet, the document’s own included. */
  isOutlet(words: string): boolean
  /** Whether these words name an outlet other than the document’s own. */
  isOtherOutlet(words: string): boolean
  /** Whether these words name the document’s own outlet. */
  isOwnOutlet(words: string): boolean
}

/** Outlets without a name: “local radio”, “the state broadcaster”. */
const NAMELESS_OUTLET =
  /^(?:the |an? |local |state(?:-run)? )?(?:[\p{L}-]+ )?(?:agency|newspaper|daily|broadcaster|radio|media)$/iu

/** The outlets of a document. */
export function detectOutlets({ header, body }: Document): Outlets {
  const own = [header.outlet?.text ?? '']
  for (const block of body)
    if (block.type === 'paragraph' && block.dateline?.agency) own.push(block.dateline.agency.text)
  const names = own.map(normalizeName).filter(Boolean)
  const isOwnOutlet = (words: string) => {
    const name = normalizeName(words)
    return name !== '' && names.some((one) => one === name || one.endsWith(` ${name}`))
  }
  const isOutlet = (words: string) => isOutletName(words) || isOwnOutlet(words) || NAMELESS_OUTLET.test(words)
  // Every relay rule asks this of every source.
  const others = new Map<string, boolean>()
  const isOtherOutlet = (words: string) => {
    const known = others.get(words) ?? (isOutlet(words) && !isOwnOutlet(words))
    others.set(words, known)
    return known
  }
  return { isOutlet, isOwnOutlet, isOtherOutlet }
}

/** A name without its article and genitive, in lower case. */
function normalizeName(words: string): string {
  return words
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/['’]s?$/u, '')
    .trim()
}
