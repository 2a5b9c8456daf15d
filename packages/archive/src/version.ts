// Which code an index record was made by. In: nothing. Out: one text that changes with every part of that code.
import { readerVersion } from '@hearsay/reading/shape'

/** A digest of the built modules that make index records; the build writes it here (build-version.mjs). */
const builderVersion: string = 'source'

/**
 * The version of parser, reader, models and record builder together. Records of another version are made again from
 * their files; no number has to be raised.
 */
export const recordVersion = `${readerVersion} ${builderVersion}`
