import type { Rows } from './rows.ts'

/** Words that newspapers, agencies and stations are named with, each a word of its own in the name. */
export const outletWords: Rows = {
  en: 'today, guardian, argus, courier, tribune, echo, globe, monitor, news, standard, bulletin, agency, chronicle, post, ledger, mirror, register, sentinel, examiner, observer, times, daily, banner, messenger, packet, dispatch, journal, radio, herald, independent, star, gazette, record, telegraph, mercury, review, a\\.m, mail, wire, press, tv, weekly',
  de: 'tageblatt, zeitung, nachrichten, anzeiger, bote, tagblatt, kurier, rundschau',
  fr: 'presse, courrier, quotidien, matin, écho',
  es: 'diario, noticias, correo, gaceta',
  it: 'giornale, corriere, gazzetta',
  da: 'tidende',
  ru: 'газета, вестник',
}

/** Endings of names written as one word: `Hafenblatt`, `Coastwire`. */
export const outletEndings: Rows = {
  en: 'post, times, press, wire',
  de: 'presse, blatt, zeitung, kurier, bote',
  da: 'bladet, tidende, posten',
}

/** Words that stay small in the name of an outlet. */
export const outletParticles: Rows = {
  en: 'and, of, the',
  fr: 'de, du, des, la, le',
  es: 'los, del',
  it: 'di',
  de: 'am, und, an, der, zu, für',
}
