// Words of press databases, by language (ISO 639-1). Data: to add a language, add its words.

/** What a label of a database stands for; `end` begins what follows a story, `other` says nothing that a clipping has. */
export type DatabaseField =
  | 'outlet'
  | 'headline'
  | 'byline'
  | 'date'
  | 'deck'
  | 'length'
  | 'note'
  | 'other'
  | 'end'
  | 'text'
  | 'abstract'
  | 'url'
  | 'info'

/** The labels of each field. */
export const databaseLabels: Record<DatabaseField, Record<string, string>> = {
  outlet: {
    en: 'source, publication, publication title, publication name, newspaper',
    de: 'quelle, zeitung, publikationstitel, titel der publikation',
    fr: 'source, journal, titre de la publication, nom de la publication',
    nl: 'bron, krant, titel van publicatie, publicatietitel',
    es: 'fuente, periódico, título de publicación, título de la publicación',
  },
  headline: {
    en: 'headline, title',
    de: 'überschrift, titel, schlagzeile',
    fr: 'titre, titre du document',
    nl: 'kop, titel',
    es: 'titular, título',
  },
  byline: {
    en: 'byline, author, authors',
    de: 'autor, autoren, verfasser, von',
    fr: 'auteur, auteurs, signature',
    nl: 'auteur, auteurs, door',
    es: 'autor, autores, firma',
  },
  date: {
    en: 'date, publication date',
    de: 'datum, publikationsdatum, erscheinungsdatum, datum der publikation',
    fr: 'date, date de publication',
    nl: 'datum, publicatiedatum, datum van publicatie',
    es: 'fecha, fecha de publicación',
  },
  deck: {
    en: 'highlight, subtitle, subheadline, teaser',
    de: 'unterzeile, untertitel, vorspann',
    fr: 'sous-titre, surtitre, chapeau',
    nl: 'onderkop, ondertitel, bovenkop',
    es: 'subtítulo, entradilla, destacado',
  },
  length: {
    en: 'length, word count',
    de: 'länge, umfang, wortanzahl',
    fr: 'longueur, nombre de mots',
    nl: 'lengte, aantal woorden',
    es: 'longitud, extensión, número de palabras',
  },
  note: {
    en: 'correction, correction-date, graphic, notes, series',
    de: 'korrektur, grafik, hinweis, anmerkung',
    fr: 'correction, rectificatif, illustration, note',
    nl: 'correctie, grafiek, noot, rectificatie',
    es: 'corrección, gráfico, nota, rectificación',
  },
  other: {
    en: 'section, page, pages, dateline, edition, country, distribution, jurisdiction, column',
    de: 'rubrik, ressort, seite, seiten, ausgabe, land, ortsmarke, vertriebsgebiet',
    fr: 'rubrique, section, page, pages, édition, pays, lieu',
    nl: 'sectie, rubriek, pagina, blz, editie, land, dagtekening',
    es: 'sección, página, páginas, edición, país, lugar',
  },
  end: {
    en: 'load-date, language, publication-type, subject, subjects, journal code, document-type, organization, company, ticker, industry, geographic, city, state, person, acc-no, update, url, links, first page, publication year, publication subject, publisher, place of publication, country of publication, source type, language of publication, document type, proquest document id, document url, copyright, last updated, database, issn, location, people, identifier / keyword, full text word count, company / organization, dateline, volume, issue, column, publication info, classification',
    de: 'update, ladedatum, ladezeitpunkt, sprache, publikationstyp, publikationsart, thema, themen, schlagwort, fach, erste seite, publikationsjahr, verlag, verlagsort, quellentyp, dokumententyp, zuletzt aktualisiert, datenbank',
    fr: 'date-chargement, date de chargement, langue, type-publication, type de publication, sujet, première page, année de publication, éditeur, lieu de publication, type de source, langue de publication, type de document, dernière mise à jour, base de données',
    nl: 'laad-datum, laaddatum, taal, type-publicatie, publicatietype, onderwerp, eerste pagina, publicatiejaar, uitgever, plaats van publicatie, brontype, documenttype, laatst bijgewerkt',
    es: 'fecha-carga, fecha de carga, idioma, tipo-publicación, tipo de publicación, materia, tema, primera página, año de publicación, editorial, lugar de publicación, tipo de fuente, tipo de documento, última actualización, base de datos',
  },
  text: {
    en: 'full text',
    de: 'volltext',
    fr: 'texte intégral, texte complet',
    nl: 'volledige tekst',
    es: 'texto completo',
  },
  abstract: { en: 'abstract', de: 'zusammenfassung', fr: 'résumé', nl: 'samenvatting', es: 'resumen' },
  url: { en: 'document url', fr: 'url du document', es: 'url del documento', de: 'dokument-url' },
  info: {
    en: 'publication info',
    de: 'publikationsinformationen, publikationsinfo',
    fr: 'informations sur la publication, informations de publication',
    nl: 'publicatiegegevens, publicatie-info',
    es: 'información de publicación, información de la publicación',
  },
}

type Words = Record<string, readonly string[]>

/** How a line about rights begins. */
export const rightsStarts: Words = {
  und: ['©', '\\(c\\)'],
  en: ['copyright', 'all rights reserved'],
  de: ['alle rechte'],
  fr: ['tous droits'],
  nl: ['alle rechten'],
  es: ['todos los derechos'],
}

/** Nexis: what is between the number of a document and that of all of them. */
export const countWords: Words = { en: ['of'], de: ['von'], fr: ['de', 'sur'], nl: ['van'], it: ['di'] }
/** Nexis: what documents are called. */
export const documentWords: Words = {
  en: ['documents?'],
  de: ['dokumente?n?'],
  es: ['documentos?'],
  nl: ['documenten'],
  it: ['documenti'],
}
/** Nexis Uni: the line that ends a document. */
export const documentEnds: Words = {
  en: ['end of document'],
  de: ['ende des dokuments', 'dokumentende'],
  fr: ['fin du document', 'fin de document'],
  nl: ['einde (?:van (?:het )?)?document'],
  es: ['fin del documento', 'fin de documento'],
  it: ['fine del documento'],
  pt: ['fim do documento'],
}
/** Nexis Uni: the line over a story. */
export const bodyHeadings: Words = {
  en: ['body', 'text'],
  de: ['hauptteil', 'textkörper'],
  fr: ['corps', "corps de l['’]article"],
  nl: ['inhoud', 'tekst'],
  es: ['cuerpo', 'texto'],
  it: ['corpo'],
}
/** Nexis Uni: the lines over what is below a story. */
export const classificationHeadings: Words = {
  en: ['classification', 'notes', 'graphic', 'correction'],
  de: ['klassifizierung', 'klassifikation'],
  nl: ['classificatie'],
  es: ['clasificación'],
  it: ['classificazione'],
  pt: ['classificação'],
}
/** Nexis: the label before the day on which a document was loaded. */
export const loadDateLabels: Words = {
  en: ['load-date'],
  de: ['update', 'ladedatum'],
  fr: ['date-chargement', 'date de chargement'],
  nl: ['laad-datum', 'laaddatum'],
  es: ['fecha-carga', 'fecha de carga'],
}

/** Factiva: what is before a document’s number. */
export const numberLabels: Words = { en: ['document'], de: ['dokument'], es: ['documento'] }
/** Factiva: what a story is counted in. */
export const wordsCounted: Words = {
  en: ['words'],
  de: ['wörter'],
  fr: ['mots'],
  es: ['palabras'],
  nl: ['woorden'],
  it: ['parole'],
  pt: ['palavras'],
}
/** Factiva: names of languages, in English and in their own. */
export const languageNames: Words = {
  en: [
    'english',
    'german',
    'french',
    'dutch',
    'spanish',
    'italian',
    'portuguese',
    'danish',
    'swedish',
    'norwegian',
  ],
  de: ['deutsch', 'englisch'],
  fr: ['français', 'anglais'],
  nl: ['nederlands', 'engels'],
  es: ['español', 'inglés'],
  it: ['italiano'],
  pt: ['português'],
}

/** Europresse: where an article appeared. */
export const appearedStarts: Words = {
  en: ['this article (?:was published|appeared) in'],
  de: ['dieser artikel (?:ist|erschien) (?:erschienen )?in'],
  fr: ['cet article est paru dans'],
  nl: ['dit artikel (?:is verschenen|verscheen) in'],
  es: ['este artículo (?:apareció|se publicó|fue publicado) en'],
  it: ['questo articolo è apparso (?:in|su)'],
}
/** Europresse: what is before a page’s number. */
export const pageWords: Words = {
  en: ['p\\.', 'page'],
  de: ['s\\.', 'seite'],
  nl: ['blz\\.?', 'pag\\.?'],
  es: ['pág\\.', 'página'],
}
/** Europresse: the first page. */
export const frontPages: Words = {
  en: ['front page'],
  de: ['titelseite'],
  fr: ['à la une'],
  nl: ['voorpagina'],
  es: ['portada'],
}
