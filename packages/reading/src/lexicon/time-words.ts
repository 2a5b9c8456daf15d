// English words beside a time that show what it belongs to. Data.
import { wordSet } from './word-set.ts'

/** Words before a month, a year or a season alone that make it a time: “in May”. */
export const timePrepositions = wordSet(`
  in since by until till during between throughout through before after around from of for to year
  about`)

/** Those of them that a name may also follow: “for May Sey”. */
export const namePrepositions = wordSet('of for to from before after about by')

/** Determiners before a time that modifies a noun: “the 2019 vote”. */
export const timeDeterminers = wordSet('the a an its his her their our this that')

/** What a number that looks like a year may count: “2019 tonnes”. */
export const countedNouns = wordSet(`
  % per percent people tons tonnes metre metres meter meters miles feet km kilometres kilometers votes
  ships boats vessels euros dollars crowns pounds yen members workers jobs words pages homes houses
  troops soldiers officers cases deaths times calories ma mah hp`)

/** Participles of publishing and speaking: a time beside one is the time of saying. */
export const publishingVerbs = wordSet(`
  released published issued posted broadcast aired dated sent made held given recorded convened
  speaking talking writing appearing testifying quoted cited asked`)

/** Words that begin a clause with a verb of its own. */
export const relativeWords = wordSet('who whom which whose that when while as where because if')

/** Words before the short name of a weekday: “on Wed”, “last Sat”. */
export const weekdayPredecessors = wordSet(`
  on last next this since until till by from late early through before after to and`)
