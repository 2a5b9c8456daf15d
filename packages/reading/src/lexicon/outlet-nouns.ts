// English common nouns for outlets. Data.
import { wordSet } from './word-set.ts'

/** Small words for outlets: “the newspaper”, “local radio”. */
export const outletNouns = wordSet(`
  newspaper daily broadcaster radio tv television station magazine weekly tabloid newswire wire outlet broadsheet paper
  periodical journal`)

/** Nouns that are outlets only behind a word for news: “the news agency”, “a television channel”. */
export const newsBodyNouns = wordSet(`
  agency channel site website portal service network station programme program show bulletin podcast outlet outlets
  broadcaster media press`)

/** Words that make an outlet of the nouns above: “the state news agency”. */
export const newsWords = wordSet(`
  news tv television radio media press wire state state-run state-owned satellite broadcast local online newspaper
  national private foreign official semi-official independent pro-government opposition cable`)

/** Nouns for an outlet’s people: what they are told, the outlet is told. */
export const journalistNouns = wordSet(`
  reporter correspondent anchor presenter host journalist editor columnist interviewer news agency newspaper radio
  television tv channel magazine programme program podcast`)

/** Words before a noun for an outlet: “a leading business daily”. */
export const mediaModifiers = wordSet(`
  leading influential regional evening morning sunday business financial sports popular main largest biggest oldest
  respected tabloid daily weekly monthly public community student rival opposition conservative liberal left-wing
  right-wing centre-left centre-right major top flagship breakfast youth city town country's region's same other
  underground exiled banned government army military party church religious islamist investigative digital internet
  english french german spanish arabic hebrew chinese russian turkish persian urdu hindi bengali`)
