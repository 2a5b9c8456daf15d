// A list in one file: a head, items with something between two, a tail. In: items. Out: pieces, from where the state says.
import type { WriterState } from '../format.ts'

/** What is around items. */
interface ListForm {
  /** Before the first item. */
  head: string
  /** Between two items. */
  joint: string
  /** After the last one. */
  tail: string
  /** All of a list without an item. */
  empty: string
}

/** A list of items as they come. */
export async function* listOf(
  items: AsyncIterable<string>,
  { head, joint, tail, empty }: ListForm,
  state: WriterState,
): AsyncGenerator<string> {
  for await (const item of items) yield `${state.items++ > 0 ? joint : head}${item}`
  yield state.items > 0 ? tail : empty
}

/** An array of JSON, an item a line. */
export const jsonArray: ListForm = { head: '[\n', joint: ',\n', tail: '\n]\n', empty: '[]\n' }

/** An object of JSON whose last value is an array, an item a line; `head` is what comes before its items. */
export function jsonObject(head: string): ListForm {
  return { head: `${head}\n`, joint: ',\n', tail: '\n]}\n', empty: `${head}\n]}\n` }
}
