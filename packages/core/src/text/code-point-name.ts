/** How Unicode writes the first UTF-16 unit of `text`: `U+0007`. */
export function codePointName(text: string): string {
  return `U+${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
