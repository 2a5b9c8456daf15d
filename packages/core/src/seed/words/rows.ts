/**
 * Words by language, a code of ISO 639-1: words or phrases with a comma between, of two that begin alike the longer first.
 * A word is the source of a regular expression, so that `autor(?:in)?` is possible; `und` is of no language.
 */
export type Rows = Record<string, string>

/** All words of all languages, in order. */
export const wordsIn = (rows: Rows): string[] => Object.values(rows).flatMap((row) => row.split(', '))

/** The source of an expression that matches any of the words. */
export const anyOf = (rows: Rows): string => `(?:${wordsIn(rows).join('|')})`
