// Ids of decisions: UUIDs of version 7 (RFC 9562), which sort by time and are unique without a server. In: the time and chance.
// Out: an id.

/** How many bytes of chance an id takes. */
export const ID_CHANCE_BYTES = 10

/** An id at a time, in milliseconds since 1970, after another id if one is given; `chance` is `ID_CHANCE_BYTES` random bytes. */
export function newDecisionId(now: number, chance: Uint8Array, after: string | null = null): string {
  const time = Math.max(now, after === null ? 0 : timeOfId(after) + 1)
  const hex = [...chance.subarray(0, ID_CHANCE_BYTES)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  const stamp = time.toString(16).padStart(12, '0')
  const variant = (8 + (Number.parseInt(hex[3] ?? '0', 16) & 3)).toString(16)
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`
}

/** The time in an id, in milliseconds since 1970. */
export function timeOfId(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
}
