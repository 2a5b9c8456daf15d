// English words in and beside names that show what the name is of. Data.
import { wordSet } from './word-set.ts'

/** Words that add nothing to the name of an organization: “Yonhap | News Agency”. */
export const genericNameWords = wordSet(`
  news agency newspaper group company inc corp ltd co plc network television tv radio wire service
  daily firm`)

/** Prepositions before places: “in Port Vela”. */
export const placePrepositions = wordSet('in near across outside throughout around inside')

/** Nouns before “of” and the name of a place: “the island of Anda”. */
export const placeKindNouns = wordSet(`
  capital city port island town village republic kingdom nation province`)

/** What organizations have: “Dockline’s shares”. */
export const organizationPossessions = wordSet(`
  shares customers board employees parent chief ceo headquarters website newsroom staff passengers
  stock readers`)

/** Nouns after the name of an organization that say what it is: “the Dockline company”. */
export const organizationLabels = wordSet(`
  agency newspaper company firm broadcaster magazine station network website weekly tabloid daily
  portal channel newswire charity`)

/** First words of names of organizations that no other word shows: “National Pilots United”. */
export const organizationFirstWords = wordSet(`
  national united american international federal royal european global world citizens democracy doctors
  save stop freedom reporters`)

/** Possessors that belong to the name of an organization: “the People’s Daily”. */
export const namePossessors = wordSet(`
  people women men children lloyd teachers workers citizens moody mcdonald st st. veteran`)
