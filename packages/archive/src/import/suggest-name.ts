// A file's name for a seed. In: what its header says. Out: `2022-06-29-harbor-times-two-islands-join`.

import { wellFormed } from './clip.ts'

/** Names that Windows reserves for devices, with any extension. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d|conin|conout)$/
/** Letters without a decomposition. */
const PLAIN_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}
const MAX_NAME_LENGTH = 80
const MAX_OUTLET_LENGTH = 30

/**
 * Suggests a file name, without an ending: letters and digits between single hyphens, at most 80 UTF-16 units, never
 * empty. Latin letters lose their accents, other scripts stay as they are.
 */
export function suggestName(date: string | null, outlet: string | null, headline: string | null): string {
  const parts = [slug(date ?? ''), truncated(slug(outlet ?? ''), MAX_OUTLET_LENGTH), slug(headline ?? '')]
  const name = truncated(parts.filter(Boolean).join('-'), MAX_NAME_LENGTH)
  if (!name) return 'clipping'
  return DEVICE_NAME.test(name) ? `${name}-clipping` : name
}

function slug(words: string): string {
  return wellFormed(words.slice(0, 400))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .replace(/[ßæœøđðþłı]/g, (letter) => PLAIN_LETTERS[letter]!)
    .normalize('NFC')
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

/** Cuts between words if one ends in the last third, and never inside a character. */
function truncated(name: string, most: number): string {
  if (name.length <= most) return name
  const short = name.slice(0, most)
  const end = name[most] === '-' ? most : short.lastIndexOf('-')
  return (end > most * 0.6 ? short.slice(0, end) : short).replace(/[\ud800-\udbff]$/, '').replace(/-+$/, '')
}
