/** The name of the first pattern that matches `text`. */
export const nameOfMatch = <Name>(
  patterns: readonly (readonly [Name, RegExp])[],
  text: string,
): Name | undefined => patterns.find(([, pattern]) => pattern.test(text))?.[0]
