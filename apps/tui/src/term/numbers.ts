// Numbers as people read them.

/** `1 sentence`, `2 sentences`, `1,200 sentences`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}

/** A whole number with commas between its thousands. */
export function formatNumber(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}
