/**
 * Which parser this is: a digest of its built modules, so that programs which store what a parser found know when to
 * parse again. The build writes it here (build-version.mjs); sources that run unbuilt say `source`.
 */
export const parserVersion: string = 'source'
