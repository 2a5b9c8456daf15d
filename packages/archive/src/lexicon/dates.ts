// What stands beside days, by language (ISO 639-1). Data: to add a language, add its words.

/** What stands before the day of an update. */
export const updateWords: Record<string, string> = {
  en: 'updated?|modified|revised|edited|changed|corrected',
  de: 'aktualisiert|geändert|stand|überarbeitet',
  fr: 'mise? à jour|modifiée?|actualisée?',
  es: 'actualizad[oa]|modificad[oa]',
  it: 'aggiornat[oa]|modificat[oa]',
  nl: 'bijgewerkt|gewijzigd|update',
  pt: 'atualizad[oa]|modificad[oa]',
  sv: 'uppdaterad|ändrad',
  da: 'opdateret|oppdatert',
}

/** What stands before the day of publication. */
export const publicationWords: Record<string, string> = {
  en: 'published|posted|issued|first',
  de: 'veröffentlicht|erschienen|erstellt',
  fr: 'publiée?|parue?',
  es: 'publicad[oa]',
  it: 'pubblicat[oa]',
  nl: 'gepubliceerd|geplaatst',
  pt: 'publicad[oa]',
  sv: 'publicerad',
  da: 'publiceret|publisert|udgivet',
}
