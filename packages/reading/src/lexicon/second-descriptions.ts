// English nouns by which press mentions a named person or firm again without saying before that they are one. Data.
import { wordSet } from './word-set.ts'

/** Nouns for a person who was named: of sport, stage and family. */
export const renamingNouns = wordSet(`
  striker winger midfielder defender goalkeeper batsman bowler sprinter swimmer boxer fighter jockey golfer cyclist
  footballer skipper playmaker rookie teenager youngster singer rapper actor actress comedian comic presenter novelist
  author songwriter musician pianist model designer billionaire tycoon pensioner
  witness complainant politician lawmaker legislator cleric monarch entrepreneur businessman businesswoman mother father mum dad grandmother grandfather mom widow widower`)

/** Nouns for somebody who was named with “Dr” or “Prof”. */
export const learnedNouns = wordSet(`
  scientist researcher academic surgeon historian economist medic specialist expert lecturer physicist chemist`)
/** Nouns for learned people by their field: “virologist”, “paediatrician”. */
export const learnedEndings = /^\p{L}{3,}(?:ologist|iatrist|ician)$/u

/** Nouns for a firm that was named. */
export const firmNouns = wordSet(`
  company firm airline bank lender retailer supermarket startup start-up brewer insurer conglomerate manufacturer chain carrier
  operator utility miner developer`)

/** Nouns for an outlet that was named: “told the ABC … told the | program”. */
export const medium = wordSet(`
  program programme station network channel broadcaster newspaper paper daily tabloid broadsheet magazine outlet
  agency website portal podcast publication show weekly radio`)

/** Nouns for firms by what they make: “carmaker”, “shipbuilder”. */
export const firmEndings = /^\p{L}{3,}(?:maker|builder)$/u

/** Nouns by which the holder of a title is mentioned again: “Senator Ines Kopp … The lawmaker”. */
export const nounsOfTitles: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['lawmaker', 'legislator', 'politician', 'parliamentarian'].map(
    (noun) =>
      [
        noun,
        wordSet('senator representative congressman congresswoman mp mep councillor deputy leader'),
      ] as const,
  ),
  ...['cleric', 'clergyman', 'churchman'].map(
    (noun) =>
      [
        noun,
        wordSet('bishop archbishop pastor reverend imam cardinal rabbi sheikh ayatollah mufti priest rev'),
      ] as const,
  ),
  ...['monarch', 'royal', 'ruler'].map(
    (noun) => [noun, wordSet('king queen emperor sultan emir oba prince princess shehu')] as const,
  ),
  ['diplomat', wordSet('ambassador envoy consul commissioner')],
  ['jurist', wordSet('justice judge')],
  ['judge', wordSet('justice')],
  ['academic', wordSet('professor doctor lecturer')],
  ['don', wordSet('professor')],
  ['lawyer', wordSet('barrister advocate attorney counsel solicitor san')],
  ['barrister', wordSet('advocate counsel')],
  ['policeman', wordSet('superintendent inspector constable sergeant commissioner')],
  ['tactician', wordSet('coach manager')],
  ['gaffer', wordSet('coach manager')],
  ['ppro', wordSet('spokesman spokesperson spokeswoman officer')],
])
