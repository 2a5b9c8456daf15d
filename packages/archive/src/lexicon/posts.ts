// What networks write beside the counts below a post, by language.

/** The names of counts. */
export const postCounts: Record<string, readonly string[]> = {
  de: ['(?:mal )?angezeigt', 'aufrufe'],
  fr: ['vues', 'affichages'],
  es: ['visualizaciones', 'reposteos', 'me gusta'],
}
