// English nouns by which press mentions a named person or firm again without saying before that they are one. Data.
import { wordSet } from './word-set.ts'

/** Nouns for a person who was named: of sport, stage and family. */
export const renamingNouns = wordSet(`
  striker winger midfielder defender goalkeeper batsman bowler sprinter swimmer boxer fighter jockey golfer cyclist
  footballer skipper playmaker rookie teenager youngster singer rapper actor actress comedian comic presenter novelist
  author songwriter musician pianist model designer billionaire tycoon pensioner
  mother father mum dad grandmother grandfather mom widow widower`)

/** Nouns for somebody who was named with “Dr” or “Prof”. */
export const learnedNouns = wordSet(`
  scientist researcher academic surgeon historian economist medic specialist expert lecturer physicist chemist`)
/** Nouns for learned people by their field: “virologist”, “paediatrician”. */
export const learnedEndings = /^\p{L}{3,}(?:ologist|iatrist|ician)$/u

/** Nouns for a firm that was named. */
export const firmNouns = wordSet(`
  company firm airline bank lender retailer supermarket startup start-up brewer insurer conglomerate manufacturer`)

/** Nouns for firms by what they make: “carmaker”, “shipbuilder”. */
export const firmEndings = /^\p{L}{3,}(?:maker|builder)$/u
