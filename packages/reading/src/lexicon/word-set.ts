/** The words of a list written as prose: parted by white space, a line each kind. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
