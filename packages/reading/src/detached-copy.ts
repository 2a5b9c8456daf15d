// Copies of strings to keep. In some engines a slice holds the whole text it was cut from in memory.

/** The same characters in a string of their own. */
export function detachedCopy(text: string): string {
  const units: number[] = []
  for (let at = 0; at < text.length; at++) units.push(text.charCodeAt(at))
  return String.fromCharCode(...units)
}
