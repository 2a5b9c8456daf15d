// What a command asks for beyond the state: answers of the archive, the host, the end. The desk runs them, in order.

import type { ShelfOrder } from '@hearsay/archive'
import type { Draft } from '@hearsay/decisions'
import type { CompareRequest } from '@hearsay/desk'
import type { View } from './clipping.ts'
import type { CopyKind } from './copy.ts'
import type { CommandName } from './key-map.ts'

/** A command as it was given: by a key, or by name with an argument. */
export interface GivenCommand {
  /** What follows the name on the `:` line; empty for none. */
  argument?: string
  /** The key that was pressed; empty where the command was typed. */
  key?: string
  /** Whether it was waited for the reading of the clipping. */
  isRead?: boolean
}

/** Something to be done after a command. */
export type Effect =
  /** Opens the selected clipping; keys wait until it is there. */
  | { type: 'open' }
  /** Opens the selected clipping unless another is selected in a moment. */
  | { type: 'preview' }
  /** Opens the selected clipping in a view. */
  | { type: 'open-view'; view: View }
  /** Selects and opens the clipping of an id, at an offset of its text. */
  | { type: 'open-id'; id: string; offset?: number }
  /** Compares, and opens the page of the comparison. */
  | { type: 'compare'; request: CompareRequest }
  /** Opens the page of what is near a clipping. */
  | { type: 'near'; id: string }
  /** Lists the clippings of another query, or in another order, and opens the first. */
  | { type: 'list'; query?: string; order?: ShelfOrder }
  | { type: 'copy'; kind: CopyKind; text: string }
  /** Opens an editor at a line of a file of the archive. */
  | { type: 'edit'; file: string; line: number }
  /** Records decisions, and says `words` once they are on disk. */
  | { type: 'decide'; drafts: Draft[]; words: string }
  /** Takes back the person’s last step about the clipping, or brings it back. */
  | { type: 'take-back'; what: 'undo' | 'redo' }
  /** Stars the clipping, marks it read or signs it off, or takes that back. */
  | { type: 'toggle'; verb: 'star' | 'read' | 'sign-off' }
  /** Opens an address in the browser. */
  | { type: 'browse'; address: string }
  /** Gives a text to a shell command, and opens a page of what it prints. */
  | { type: 'pipe'; command: string; text: string }
  /** Opens the page of saved searches. */
  | { type: 'searches' }
  | { type: 'save-search'; name: string; query: string }
  /** Lists what a saved search finds; from now on it was seen. */
  | { type: 'open-search'; name: string; query: string }
  | { type: 'remove-search'; name: string }
  /** Lists the decisions about the clipping that lost their words, to be put at the selected statement. */
  | { type: 'list-unplaced' }
  /** Goes on in another clipping of the queue. */
  | { type: 'review'; by: 1 | -1 }
  /** Runs a command once the open clipping has its reading. */
  | { type: 'when-read'; command: CommandName; given: GivenCommand }
  | { type: 'suspend' }
  | { type: 'quit' }

/** No effects. */
export const NOTHING: readonly Effect[] = []
