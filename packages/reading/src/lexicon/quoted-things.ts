// English words around quotation marks that show what the marks are there for. Data.
import { wordSet } from './word-set.ts'

/** Nouns for works with a title. */
export const works = wordSet(`
  album anthem article ballad ballet biography book chapter column comedy documentary drama editorial episode essay
  exhibition film game hymn lecture magazine manual memoir movie musical novel novella opera pamphlet painting paper
  photograph play podcast poem programme program report sculpture sequel serial series shanty show single song sonnet
  story thriller treatise trilogy video`)
/** Participles before a title. */
export const titled = wordSet('entitled titled headlined subtitled')

/** Nouns before a word that is mentioned as a word. */
export const spokenOf = wordSet(`
  word words term terms phrase expression name label slogan motto nickname acronym abbreviation adjective verb noun
  catchphrase mantra hashtag`)
/** Participles before a name for something. */
export const namedAs = wordSet(`
  called dubbed nicknamed termed labelled labeled branded christened named code-named codenamed styled known means meaning
  translates translated`)
/** Nouns after a name in marks: “the “One Quay” policy”. */
export const namedThings = wordSet(`
  policy rule rules project plan initiative strategy doctrine campaign principle model approach movement agenda scheme law
  system programme program slogan concept theory bloc alliance pact method label brand framework protocol operation`)

/** Words of distance before scare quotes: “so-called”. */
export const distances = wordSet(`
  so-called self-styled self-described self-proclaimed supposed supposedly purported purportedly alleged ostensible
  would-be`)
/** Words of a title in lower case. */
export const smallInTitles = wordSet(
  'a an the of in on at to for and or but nor by from with as is de la du des el van von der',
)

/** Verbs of speech beside a quotation, and the Japanese particle that closes one. */
export const quotationNeighbours = wordSet(`
  said says say told asked asks replied added wrote shouted cried explained answered と`)
