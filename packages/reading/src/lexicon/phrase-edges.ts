// English words at the edges of noun phrases: what may begin, follow or end a name or a description. Data.
import { wordSet } from './word-set.ts'

/** Words that begin what follows a noun: “people | familiar with the talks”. */
export const postmodifierStarts = wordSet(`
  of in at from for on with to by near about against under over close familiar who which that whose
  whom along including like such as speaking citing quoting briefed involved quoted aware within behind
  among between across after during before since following amid amidst despite outside inside upon via
  through throughout without until when where while because here there said says told not also was were is are has have had ( — – -- : ; " '`)

/** Words after a noun that do not belong to the description: “officials | alike”. */
export const trailingModifiers = wordSet(`
  alike nationwide statewide worldwide everywhere elsewhere abroad overseas included himself herself
  themselves itself alone together too later yesterday today 's '`)

/** Nouns that only count what follows “of”: “a number of officials”. */
export const measureNouns = wordSet(`
  number couple pair handful lot lots group majority dozens scores hundreds thousands millions series
  variety range one two three four five some many most several few half percent all both any each none
  crowd team third quarter dozen batch collection chorus host others`)

/** Nouns whose content is that of the document after “of”: “a copy of the letter”. */
export const copyNouns = wordSet('copy copies text transcript version draft recording')

/** Words that end the noun phrase before a relative pronoun, searched backwards. */
export const antecedentStops = wordSet(`
  , ; : — – -- ( " said says told was is were are has had have by to from with against for but and or
  because as than on met asked in at of`)

/** Determiners that begin the noun phrase before a relative pronoun. */
export const phraseDeterminers = wordSet(`
  a an the some two three several many another one his her their its those these`)

/** Words after the head noun of a role: “director | of the institute”. */
export const roleHeadStops = wordSet('of at in for from to on with who which that and , under over')

/** Words that begin a clause about a role and are not part of it. */
export const roleClauseStarts = wordSet(`
  by when after before while because since until during whom now then currently`)

/** Nouns for people that are adjectives where a name follows: “liberal | Venn”. */
export const roleAdjectives = wordSet(`
  conservative liberal progressive moderate individual human adult official democratic`)

/** Words before a name that is not the subject of its sentence: “told Venn”, “of Venn”. */
export const asidePredecessors = wordSet(`
  told asked informed reminded assured interviewed of by with to from for against about than like and
  in on at over between`)

/** Words before a description of someone who is already known: “Venn is a lawyer”. */
export const copulas = wordSet(`
  is was as be been being became become remains , like not — – -- (`)

/** Words that end the noun of an apposition: “, director | of the institute”. */
export const appositionStops = wordSet('of at in for who which that said told and with from to on')

/** Determiners and numbers that begin a description of a speaker. */
export const speakerDeterminers = wordSet(`
  the a an this that these those his her their its our my one two three four five six several some many
  most both another all no`)

/** Conjunctions and relative words that end a description of a speaker. */
export const clauseOpeners = wordSet(`
  and but or that when while because as after before if who which where whose although though since
  until so than then how why what whether`)

/** Words that begin a time, a place or an addressee after a speaker: “said Ms Venn | on Friday”. */
export const adjunctStarts = wordSet(`
  on in at during by with about to yesterday today tonight earlier later afterwards again also last
  this monday tuesday wednesday thursday friday saturday sunday`)

/** Prepositions that no speaker begins with. */
export const prepositions = wordSet(`
  in on at after during for with from by about to under over through via since amid despite of`)

/** Auxiliaries: a phrase with one is more than a name. */
export const auxiliaries = wordSet(`
  is are was were has have had did does do will would can could may might n't not`)

/** Words that end an apposition with a role. */
export const roleStops = wordSet(`
  who which that whose said says told was is were are has had will would added warned — – -- ; : ( " . ? !`)

/** Words after an apposition that is a role and nothing more: “Venn, the premier, | who”. */
export const roleClosers: ReadonlySet<string> = new Set([
  ...roleClauseStarts,
  ...wordSet(', who whose — – -- ; ( " . ? !'),
])

/** Verbs that close an apposition without an article: “Venn, director of the institute | said”. */
export const speechClosers = wordSet('said says told added warned')

/** Determiners of a role. */
export const roleDeterminers = wordSet('the a an his her its their my our your this that')

/** Words that continue a role after its noun: “the director | of”, “an analyst | based in”. */
export const roleContinuations = wordSet(`
  of at in for from to on with and or under over near within across between against behind by as
  based accused convicted known employed charged appointed elected hired involved emeritus designate
  general elect turned aged`)
