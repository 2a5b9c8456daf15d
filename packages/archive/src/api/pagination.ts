// Which part of a list is asked for. In: what an address or a call says. Out: numbers any engine takes.

/** How many to pass over and how many to give. */
export interface Page {
  offset: number
  limit: number
}

/** A page in whole numbers: the default limit unless one is given, the maximum at most, nothing below 0. */
export function paginate(
  asked: { offset?: number; limit?: number },
  limits: { default: number; max: number },
): Page {
  const whole = (number: number, max: number) => Math.trunc(Math.min(max, Math.max(0, number))) || 0
  return {
    offset: whole(asked.offset ?? 0, Number.MAX_SAFE_INTEGER),
    limit: whole(asked.limit ?? limits.default, limits.max),
  }
}

/** A page of names or of statements. */
export const LIST_LIMITS = { default: 50, max: 1000 }
