// What a selection of words is cited as. In: where the words are, as plain data. Out: whose they are, and their address.

import { textFragment } from '../src/address.ts'

/** A piece of selected text. */
export interface SelectedPiece {
  /** The statements that its words belong to, the nearest around them first. */
  statements: readonly number[]
  /** The statements of whose content it is part. */
  contentOf: readonly number[]
}

/**
 * The one statement that all pieces belong to, and whether all of them are its content. Words of several statements, or of none,
 * are the outlet’s.
 */
export function statementOf(pieces: readonly SelectedPiece[]): {
  statement: number | null
  isContent: boolean
} {
  const [first, ...rest] = pieces
  const statement = first?.statements.find((one) => rest.every(({ statements }) => statements.includes(one)))
  if (statement === undefined) return { statement: null, isContent: false }
  return { statement, isContent: pieces.every(({ contentOf }) => contentOf.includes(statement)) }
}

/**
 * The address of cited words: the page at their sentence, with a text fragment for the words. Words in several pieces are nowhere
 * in the text as one, so they have no fragment.
 */
export function wordsAddress(page: string, sentence: string | null, pieces: readonly string[]): string {
  const [words] = pieces
  const fragment = pieces.length === 1 && words !== undefined ? textFragment(words.replace(/\s+/g, ' ')) : ''
  return `${page}#${sentence ?? ''}${fragment}`
}
