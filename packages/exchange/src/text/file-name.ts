// File names of an export. In: a clipping’s id on its desk. Out: a path that every system takes.

/** The most characters of one part of a path, an ending of 30 left. */
const MAX_NAME_LENGTH = 150

/**
 * The path of a clipping’s files without their ending, `/` between its parts: its id, with `_` for what some system refuses. Where
 * that changes the id, the first eight digits of its hash come after it, so that no two clippings share a file.
 */
export function filePath({ seed, hash }: { seed: string; hash: string }): string {
  const parts = seed
    .split('/')
    .map(safePart)
    .filter((part) => part !== '')
  const path = parts.join('/') || 'clipping'
  return path === seed ? path : `${path}-${hash.slice(0, 8)}`
}

function safePart(part: string): string {
  const safe = Array.from(part.normalize('NFC'))
    .slice(0, MAX_NAME_LENGTH)
    .join('')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"\\|?*]/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '_')
  // Names of devices on Windows.
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(safe) ? `_${safe}` : safe
}
