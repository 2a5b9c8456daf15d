// How much work something is, without a clock: the characters that regular expressions pass over, and the single
// characters that are looked at.

/** Characters that an anchored expression is charged where it does not match; most look at far fewer. */
const ANCHORED_REACH = 300

/** Counts the work of a function. An expression that matches nothing is charged for all that it may have passed. */
export function workOf(act: () => unknown): number {
  const { exec } = RegExp.prototype
  const { charCodeAt, codePointAt } = String.prototype
  let work = 0
  // The other methods of expressions and strings, `test`, `matchAll` and so on, call `exec` once it is not the built-in one.
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const found = exec.call(this, text)
    const isAnchored = this.sticky || (this.source.startsWith('^') && !this.multiline)
    const passed = found ? found.index + found[0].length - from : text.length - from
    work += isAnchored && !found ? Math.min(passed, ANCHORED_REACH) : passed
    return found
  }
  String.prototype.charCodeAt = function (this: string, at: number) {
    work++
    return charCodeAt.call(this, at)
  }
  String.prototype.codePointAt = function (this: string, at: number) {
    work++
    return codePointAt.call(this, at)
  }
  try {
    act()
  } finally {
    RegExp.prototype.exec = exec
    String.prototype.charCodeAt = charCodeAt
    String.prototype.codePointAt = codePointAt
  }
  return work
}
