// Words in the headers of clippings, by language (ISO 639-1). Data: to add a language, add its words.

type Words = Record<string, readonly string[]>

/** How long a story is. */
export const lengthLines: Words = {
  en: [
    '\\d{1,3}[ -]?min(?:ute)?s?\\.? read',
    'reading time:? \\d{1,3} min(?:ute)?s?',
    '\\d[\\d,.]{0,6} words',
  ],
  de: [
    'lesezeit:? (?:ca\\. )?\\d{1,3} min(?:uten)?\\.?',
    '\\d{1,3} min(?:uten)?\\.? lesezeit',
    '\\d[\\d.]{0,6} wörter',
  ],
  fr: [
    '(?:temps de )?lecture:? ?:? ?\\d{1,3} min(?:utes)?\\.?',
    '\\d{1,3} min de lecture',
    '\\d[\\d .]{0,6} mots',
  ],
  es: [
    '\\d{1,3} min(?:utos)? de lectura',
    'tiempo de lectura:? \\d{1,3} min(?:utos)?',
    '\\d[\\d.]{0,6} palabras',
  ],
  it: [
    '(?:tempo di )?lettura:? \\d{1,3} min(?:uti)?',
    '\\d{1,3} min(?:uti)? di lettura',
    '\\d[\\d.]{0,6} parole',
  ],
  nl: [
    'leestijd:? \\d{1,3} min(?:uten)?',
    '\\d{1,3} min(?:uten)? (?:lezen|leestijd)',
    '\\d[\\d.]{0,6} woorden',
  ],
}
/** Editions of a paper, and notes about one. */
export const editionLines: Words = {
  en: ['(?:\\p{L}+ ){1,3}edition(?: ?[-–] ?\\p{L}+)?', 'correction appended'],
  de: ['(?:\\p{L}+)?ausgabe', '\\p{Lu}\\p{L}+ ausgabe'],
  fr: ['(?:dernière |première |\\p{L}+ )?édition(?: \\p{L}+){0,2}'],
  es: ['(?:primera |última )?edición(?: \\p{L}+){0,2}'],
  nl: ['(?:\\p{L}+ )?editie'],
}
/** What is before the number of an issue. */
export const numberWords: Words = {
  en: ['no\\.?', 'issue', 'vol\\.?'],
  de: ['nr\\.?', 'ausgabe', 'heft'],
  fr: ['n°', 'no\\.?', 'numéro'],
  es: ['n\\.º', 'núm\\.?', 'número'],
}
/** What is between a day and a time. */
export const timeWords: Words = {
  en: ['at'],
  de: ['um'],
  fr: ['à'],
  es: ['a las'],
  it: ['alle(?: ore)?'],
  nl: ['om'],
}

/** Labels that the parser doesn’t know, by those that it knows. */
export const headerLabels: Record<string, Words> = {
  Headline: {
    en: ['heading'],
    de: ['überschrift', 'schlagzeile'],
    nl: ['kop', 'titel'],
    it: ['titolo'],
    pt: ['título'],
    es: ['título'],
  },
  Deck: {
    en: ['subtitle', 'subheading', 'sub-heading', 'teaser', 'summary'],
    de: ['untertitel', 'vorspann', 'unterzeile'],
    fr: ['sous-titre', 'chapô', 'chapeau'],
    nl: ['onderkop', 'ondertitel'],
    es: ['subtítulo', 'entradilla'],
    it: ['sottotitolo'],
  },
  Outlet: {
    en: ['publisher', 'publication name', 'paper'],
    de: ['zeitung', 'medium', 'verlag'],
    fr: ['journal', 'média', 'éditeur'],
    nl: ['bron', 'krant', 'uitgever'],
    es: ['medio', 'periódico'],
    it: ['testata', 'giornale'],
  },
  Author: {
    en: ['authors', 'by-line'],
    de: ['autoren', 'verfasser'],
    nl: ['auteur', 'auteurs', 'door'],
    es: ['autor', 'autora'],
    it: ['autore', 'autrice'],
    pt: ['autor', 'autora'],
  },
  Date: {
    en: ['published on', 'date published', 'publish date'],
    nl: ['datum', 'gepubliceerd'],
    it: ['data'],
    fr: ['date de publication', 'paru le'],
    de: ['erschienen', 'erscheinungsdatum'],
  },
}
