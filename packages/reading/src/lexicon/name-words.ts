// English words in and beside names that show what the name is of. Data.
import { wordSet } from './word-set.ts'

/** Words that add nothing to the name of an organization: “Yonhap | News Agency”. */
export const genericNameWords = wordSet(`
  news agency newspaper group company inc corp ltd co plc network television tv radio wire service
  daily firm think tank airline app bank charity`)

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
  portal channel newswire charity outlet service group bank airline app platform union party movement`)

/** Words between a name and its label: “the Coastwire | news | agency”. */
export const narrowingLabels = wordSet(`
  news press wire television tv radio media ferry shipping insurance energy oil gas mining consulting research security
  investment tech technology advocacy rights`)

/** Words between an article and the name of a labelled body: “the | state | Coastwire news agency”. */
export const bodyModifiers = wordSet(`
  state state-run state-owned state-controlled state-backed official semi-official independent private local national
  pro-government government-run russian chinese turkish iranian syrian korean japanese german french spanish israeli
  left-wing right-wing conservative liberal influential respected popular opposition`)

/** First words of names of organizations that no other word shows: “National Pilots United”. */
export const organizationFirstWords = wordSet(`
  national united american international federal royal european global world citizens democracy doctors
  save stop freedom reporters`)

/** Ends of one-word names of firms: “Lundcorp”. */
export const FIRM_ENDING = /^\p{Lu}\p{L}{2,}(?:corp|bank|tech|soft|mart)$/u

/** Nouns for bodies that are family names too: “Easter Brand”. */
export const surnameNouns = wordSet(
  'brand church hall house camp guard banks school day watch order force board bar lock park',
)

/** What ministries and the like are for, beside the portfolios of offices: “the Department of Sport, | Arts and Culture”. */
export const bodyThings = wordSet(`
  arts welfare heritage aquaculture livestock forestry forests lands land water mines minerals mining petroleum power
  roads railways ways aviation communication broadcasting innovation employment skills training industry tourism trade
  families family children gender disability seniors veterans immigration citizenship refugees integration sports
  recreation research sciences engineering medicine mathematics humanities letters languages music drama architecture
  surgery pharmacy dentistry nursing food nutrition consumers consumer competition enterprise business investment
  cooperatives co-operation cooperation reform governance elections infrastructure digitalization digitalisation
  cybersecurity space fire rescue shipping navigation labour social resources equality reconciliation`)

/** Possessors that belong to the name of an organization: “the People’s Daily”. */
export const namePossessors = wordSet(`
  people women men children lloyd teachers workers citizens moody mcdonald st st. veteran`)
