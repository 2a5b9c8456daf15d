// How much a plain header line looks like the name of an outlet. In: a line. Out: points; 2 and more is a yes
// beside other header lines. The words are those newspapers, wires and stations are commonly named with.

/** Names that are words of their own or end one: `The Daily Post`, `Abendpost`. */
const ENDINGS = 'post|times|wire|press|blatt|zeitung|kurier|bote|presse|bladet|tidende|posten'
const NAMES = new RegExp(
  `\\p{L}{3}(?:${ENDINGS})$|(?:^|[\\s-])(?:${ENDINGS}|courier|herald|daily|news|gazette|tribune|journal|chronicle|observer|mail|star|telegraph|guardian|agency|review|weekly|standard|mirror|globe|bulletin|dispatch|sentinel|register|examiner|echo|ledger|banner|radio|tv|nachrichten|courrier|diario|corriere)(?:$|[\\s,.])|(?:新[聞闻]|[日時时晚週][報报]|通[信讯]|ニュース|신문|일보|통신)社?$|^(?:صحيفة|جريدة|وكالة)\\s`,
  'iu',
)
const DOMAIN = /^(?:the )?[\p{L}\d-]+\.(?:com|net|org|info|news|example|[a-z]{2})$/iu

/** Points for a line being an outlet's name, from its own words alone; negative for what names never have. */
export function outletPoints(line: string): number {
  const words = line.split(/\s+/)
  const domain = DOMAIN.test(line)
  let points = 0
  if (domain || NAMES.test(line)) points += 3
  if (words.length <= 5) points += 1
  if (/^(?:the|le|la|el|il|der|die|das|al-)\b/iu.test(line)) points += 1
  if (line.length > 60 || words.length > 8) points -= 4
  if (/[.!?…:;]$/.test(line) && !domain) points -= 3
  if (/["“”«»„‘]|\d{3,}/.test(line)) points -= 3
  if (/[,:;]/.test(line)) points -= 2
  const small = words.filter(
    (word) =>
      /^\p{Ll}/u.test(word) && !/^(?:of|the|and|de|du|des|la|le|los|del|di|für|und|am|an|der|zu)$/.test(word),
  )
  if (!domain) points -= small.length * 2
  return points
}
