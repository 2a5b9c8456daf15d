// Control words of Rich Text Format: Microsoft, “Rich Text Format Specification”, version 1.9.1. Data.

/** Destinations whose text is no part of the document’s. */
export const RTF_SKIPPED =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|themedata|colorschememapping|latentstyles|datastore|listtable|listoverridetable|rsidtbl|generator|header[lrf]?|footer[lrf]?|xmlnstbl|fldinst|bkmkstart|bkmkend|pntext|pntxta|pntxtb|filetbl|revtbl|annotation|atnid|atnauthor|ftnsep|ftnsepc|aftnsep|nonshppict|shpinst|template|wgrffmtfilter|operator|passwordhash)$/
/** Signs that have control words. */
export const RTF_SIGNS: Record<string, string> = {
  tab: '\t',
  cell: '\t',
  nestcell: '\t',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': '\u00a0',
  _: '\u2011',
}
/** Control words that end a line. */
export const RTF_LINE_ENDS: ReadonlySet<string> = new Set([
  'par',
  'line',
  'sect',
  'page',
  'row',
  'nestrow',
  'column',
  'softline',
])
/** The code page of a font’s character set. */
export const RTF_CODE_PAGES: Record<number, number> = {
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}
/** Encodings that have other names than their code page’s. */
export const RTF_ENCODINGS: Record<number, string> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}

/** Destinations that may be passed over, and have text of the document all the same. */
export const RTF_READ_OPTIONS = /^(?:fldrslt|footnote|shptxt|shppict)$/
