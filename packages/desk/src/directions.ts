// Direction of text. In: words that may open an embedding, an override or an isolate and never end it. Out: words that turn nothing
// that comes after them. For formats that people read as lines; formats with fields keep the words as they are.

const EMBEDDINGS = '\u202a\u202b\u202d\u202e'
const ISOLATES = '\u2066\u2067\u2068'
const POP_EMBEDDING = '\u202c'
const POP_ISOLATE = '\u2069'

/** Words with every direction that they begin also ended, by UAX #9: an isolate’s end ends the embeddings in it. */
export function closedDirections(words: string): string {
  const open: string[] = []
  for (const sign of words) {
    if (EMBEDDINGS.includes(sign)) open.push(POP_EMBEDDING)
    else if (ISOLATES.includes(sign)) open.push(POP_ISOLATE)
    else if (sign === POP_EMBEDDING && open.at(-1) === POP_EMBEDDING) open.pop()
    else if (sign === POP_ISOLATE && open.includes(POP_ISOLATE)) open.length = open.lastIndexOf(POP_ISOLATE)
  }
  return words + open.reverse().join('')
}
