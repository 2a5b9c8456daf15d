/**
 * Which reader this is: a digest of the built modules of parser, reader and models, so that programs which store readings
 * know when to read again. The build writes it here (build-version.mjs); sources that run unbuilt say `source`.
 */
export const readerVersion: string = 'source'
