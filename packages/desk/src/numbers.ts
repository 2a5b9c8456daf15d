// Numbers in words, for every face of the desk.

/** A count with its noun: `1 sentence`, `2 sentences`, `1,200 sentences`. `many` is the plural where it isn’t `one` and an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}

/** A whole number with commas between its thousands: `12,500`. */
export function formatNumber(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** An inclusive range of ISO days: `2022-06-28`, or `2022-06-20 to 2022-06-26`. */
export function formatDays({ start, end }: { start: string; end: string }): string {
  return start === end ? start : `${start} to ${end}`
}
