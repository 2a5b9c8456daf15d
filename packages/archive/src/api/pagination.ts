// Which part of a list is asked for. In: what somebody wrote into an address or a call. Out: numbers any engine takes.

/** How many to pass over and how many to give. */
export interface Page {
  offset: number
  limit: number
}

/** A page in whole numbers: `usual` where no limit is given, `most` at most, nothing below 0. */
export function paginate(
  asked: { offset?: number; limit?: number },
  { usual, most }: { usual: number; most: number },
): Page {
  const whole = (number: number, last: number) => Math.trunc(Math.min(last, Math.max(0, number))) || 0
  return {
    offset: whole(asked.offset ?? 0, Number.MAX_SAFE_INTEGER),
    limit: whole(asked.limit ?? usual, most),
  }
}

/** A page of names or of statements. */
export const LIST_LIMITS = { usual: 50, most: 1000 }
