import type { FormatAbout } from '../format.ts'

/** Clippings as citations, for reference managers that read CSL. */
export const cslAbout: FormatAbout = {
  label: 'CSL JSON',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'json',
  use: 'Citations of the clippings for Zotero, Pandoc and every program that formats by the Citation Style Language.',
  keeps:
    'Keeps headline, outlet, date as far as it is known, authors as written, place, section, page, address and language.',
  loses: 'Loses the text and every statement: a citation is of the article.',
}

/** Clippings as citations with their statements as notes. */
export const risAbout: FormatAbout = {
  label: 'RIS',
  mediaType: 'application/x-research-info-systems',
  extension: 'ris',
  use: 'Citations for Zotero, EndNote, Mendeley and screening tools, each statement a note.',
  keeps: 'Keeps what CSL JSON keeps, and every statement as a note that says who attributed it.',
  loses: 'Loses the text, the places of statements and their line breaks.',
}

/** Clippings as citations for LaTeX. */
export const bibtexAbout: FormatAbout = {
  label: 'BibTeX',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  use: 'Citations for LaTeX, by BibTeX and biblatex.',
  keeps: 'Keeps what CSL JSON keeps but section and place of the dateline.',
  loses: 'Loses the text and every statement.',
}
