// What the elements of a page are to its story. Data of HTML’s vocabulary (html.spec.whatwg.org, “Elements of HTML”, and the
// obsolete ones that saved pages still have).

/**
 * What an element is: `invisible` to readers of the story, a `break` of a line, a `rule`, `preformatted` text, a `row` of a table,
 * a `heading`, an `item` of a list, a `caption`, a `paragraph`, or any other `block`. All others are inline.
 */
export type ElementRole =
  | 'invisible'
  | 'break'
  | 'rule'
  | 'preformatted'
  | 'row'
  | 'heading'
  | 'item'
  | 'caption'
  | 'paragraph'
  | 'block'

const names: Record<ElementRole, string> = {
  invisible: `script style noscript template iframe object embed svg math canvas audio video form button select input textarea
    nav dialog head`,
  break: 'br',
  rule: 'hr',
  preformatted: 'pre',
  row: 'tr',
  heading: 'h1 h2 h3 h4 h5 h6',
  item: 'li',
  caption: 'figcaption caption',
  paragraph: 'p blockquote td',
  block: `address article aside body center dd details div dl dt fieldset figure footer header hgroup html main ol section
    summary table tbody tfoot th thead ul`,
}

const roles = new Map(
  (Object.entries(names) as [ElementRole, string][]).flatMap(([role, list]) =>
    list.split(/\s+/).map((name) => [name, role] as const),
  ),
)

/** The role of an element, by its name in lower case; null for an inline element. */
export function roleOf(name: string): ElementRole | null {
  return roles.get(name) ?? null
}
