/** Settings of `parse`. */
export interface ParseOptions {
  /** Today as ISO date, `2022-06-30`: publication dates after it are reported. Without it none is. */
  today?: string
  /** The text has no header: all of it is body, and no header field is reported missing. Default false. */
  bodyOnly?: boolean
}
