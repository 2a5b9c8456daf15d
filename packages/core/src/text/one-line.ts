/** A text on one line: every run of white space, line ends among them, is one space, with none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
