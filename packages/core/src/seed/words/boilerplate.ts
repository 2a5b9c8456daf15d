import type { Rows } from './rows.ts'

/** What a line in brackets says that was done to a story, at its start. */
export const editionNotes: Rows = {
  en: '(?:add|update|recast|correct|refile|repeat|relead|rewrite|change)[sd]?, writethru, clarifies, developing, more to follow',
}
/** How an advisory line begins that has no brackets. */
export const advisoryStarts: Rows = {
  en: 'eds?:, attention editors, embargoed\\b, not for release before\\b',
}

/** What is before the colon of a caption. */
export const captionLabels: Rows = {
  en: '(?:file )?(?:photo|image|picture)s?(?: credits?)?, captions?, pictured, illustration, graphic, video, map',
  de: 'foto, bild',
  ja: '写真',
  ar: 'صورة',
}
/** What a picture is called before or after its maker: `Ferries. Photo: L. Vos`. */
export const pictureWords: Rows = { en: 'photo(?:graph)?, picture, image', de: 'foto' }

/** How a line of rights begins. */
export const rightsStarts: Rows = { en: 'copyright\\b, all rights reserved', und: '©, \\(c\\)\\s' }
/** What the people did who are named at a story's end, before “by”. */
export const creditWork: Rows = {
  en: 'reporting, writing, edit(?:ing|ed), research, graphics, photography, translated, compiled',
}

/** How a line begins that says where a story continues. */
export const jumpStarts: Rows = {
  en: 'continued (?:on|from), see page, turn to, please turn',
  de: 'fortsetzung auf seite',
  fr: 'suite page',
}
/** What is before a page number. */
export const pageWords: Rows = { en: 'page, p\\.', de: 'seite' }

/** What links to other stories, and advertisements, begin with or consist of. */
export const relatedWords: Rows = {
  en: 'read (?:more|also), advertisement, related(?: (?:article|storie|link)s?)?, see also, more on this',
  fr: '(?:à )?lire aussi',
  de: 'mehr zum thema, lesen sie auch',
  es: 'lea también',
  ja: '関連記事',
  ar: 'اقرأ أيضا',
}

/** How a note about the story or its author begins. */
export const noteStarts: Rows = {
  en: "the (?:author|writer) (?:is|was)\\b, this (?:article|story|piece|interview) (?:was|is|has been|first|originally|appeared)\\b, (?:editor|translator)[’']s note\\b, (?:correction|clarification)\\s*[:(]",
  de: 'anmerkung der redaktion',
  fr: 'note de la rédaction',
}
