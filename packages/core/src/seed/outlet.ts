// How much a plain header line looks like the name of an outlet. In: a line. Out: points; 2 and more is a yes
// beside other header lines. The words are those newspapers, wires and stations are commonly named with.

/** Names that are words of their own or end one: `The Daily Post`, `Abendpost`. */
const ENDINGS = 'post|times|wire|press|blatt|zeitung|kurier|bote|presse|bladet|tidende|posten'
const NAMES = new RegExp(
  `\\p{L}{3}(?:${ENDINGS})$|(?:^|[\\s-])(?:${ENDINGS}|courier|herald|daily|news|gazette|tribune|journal|chronicle|observer|mail|star|telegraph|guardian|agency|review|weekly|standard|mirror|globe|bulletin|dispatch|sentinel|register|examiner|echo|ledger|banner|radio|nachrichten|courrier|corriere|diario)(?:$|[\\s,.])|(?:新[聞闻]|[日時时晚週][報报]|通[信讯]|ニュース|신문|일보|통신)社?$|^(?:صحيفة|جريدة|وكالة)\\s`,
  'iu',
)
const DOMAIN = /^(?:the )?[\p{L}\d-]+\.(?:com|net|org|info|news|example|[a-z]{2})$/iu

/** What speaks for and against a name, in points. */
const SIGNS: [RegExp, number][] = [
  [NAMES, 3],
  [/^\S+(?:\s+\S+){0,4}$/, 1],
  [/^(?:the|le|la|el|il|der|die|das|al-)\b/i, 1],
  [/.{61}|(?:\s+\S+){8}/, -4],
  [/[.!?…:;]$/, -3],
  [/["“”«»„‘]|\d{3}/, -3],
  [/[,:;]/, -2],
]
/** Words in small letters that names don't have. */
const SMALL = /(?<!\S)(?!(?:of|the|and|de|du|des|la|le|los|del|di|für|und|am|an|der|zu)(?!\S))\p{Ll}/gu

/** Points for a line being an outlet's name, from its own words alone; negative for what names never have. */
export function outletPoints(line: string): number {
  if (DOMAIN.test(line)) return 4
  const small = line.match(SMALL)?.length ?? 0
  return SIGNS.reduce((points, [form, worth]) => points + (form.test(line) ? worth : 0), small * -2)
}
