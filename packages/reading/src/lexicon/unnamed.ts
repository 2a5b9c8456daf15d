// English words that count and describe unnamed sources. Data.
import { wordSet } from './word-set.ts'

/** Words before a noun with the number that they mean; null where they leave it open. */
export const counts: ReadonlyMap<string, number | null> = new Map<string, number | null>([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['another', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['both', 2],
  ['several', null],
  ['some', null],
  ['many', null],
  ['most', null],
  ['few', null],
  ['all', null],
  ['various', null],
  ['numerous', null],
  ['multiple', null],
  ['dozens', null],
  ['scores', null],
  ['hundreds', null],
  ['thousands', null],
])
/** Words that leave a number open: “at least two people”. */
export const openCounts = wordSet(
  'least more over nearly about almost around than up approximately roughly some',
)

/** Ordinals that stand for a further person: “a third said”. */
export const ordinals = wordSet('second third fourth fifth sixth seventh eighth')

/** Determiners of a new source. */
export const indefinites = wordSet(`
  a an one another some several many most few two three four five six seven eight nine ten eleven twelve other others any
  various numerous multiple dozens scores hundreds thousands certain no every each more nearly about at half`)
/** Determiners of a source that is already mentioned. */
export const definites = wordSet('the this that these those same said both')
/** Possessive determiners. */
export const possessives = wordSet('his her its their my our your whose')

/** Nouns for any source: “the source added”. */
export const anySource = wordSet('source person insider individual')

/** Modifiers that do not tell one source from another: “the same official”. */
export const unspecificModifiers = wordSet(`
  same unnamed anonymous unidentified senior top former veteran first said two three four five own
  later also then now`)
