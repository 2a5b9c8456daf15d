// A noun phrase taken apart: its determiner, its name or its noun, whose it is, what describes it.
//
//   two people familiar with the talks        the harbour master, Renn Harl,        Venn’s lawyer
//   ^^^ 2 ^^^^ head                            role ^^^^^^^^^^^^^^  ^^^^^^^^^ name   owner    ^^^^^^ head

import type { Span } from '@hearsay/core'
import type { Noun } from '../lexicon/nouns.ts'
import type { Stands } from '../lexicon/pronouns.ts'
import type { ParsedName } from './parse-name.ts'

/** How a description begins. */
export type Determiner = 'definite' | 'indefinite' | 'possessive' | 'bare'

/** A noun phrase; all numbers are token indices. */
export interface Phrase {
  first: number
  end: number
  pronoun: Stands | null
  parsedName: ParsedName | null
  /** Its common noun, where it is not a name. */
  noun: Noun | null
  /** Index of that noun. */
  head: number
  determiner: Determiner
  /** How many there are; null where it leaves that open. */
  number: number | null
  plural: boolean
  /** Folded words before and after the noun that describe it. */
  modifiers: string[]
  /** The owner before ’s, or the possessive pronoun. */
  owner: Span | null
  /** The owner of a role: “Solana Bank’s | chairman, Ines Kopp”. */
  roleOwner: Span | null
  /** The description before the name of a body: “the agency, | Tass”. */
  description: Phrase | null
  /** Roles in it: a title, words before the name, or an apposition. */
  roles: Span[]
}

/** A phrase of the tokens `[first, end)` of which nothing is known yet. */
export function emptyPhrase(first: number, end: number): Phrase {
  return {
    first,
    end,
    pronoun: null,
    parsedName: null,
    noun: null,
    head: -1,
    determiner: 'bare',
    number: null,
    plural: false,
    modifiers: [],
    owner: null,
    roleOwner: null,
    description: null,
    roles: [],
  }
}
