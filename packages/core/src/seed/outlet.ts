// How much a plain header line looks like the name of an outlet. In: a line. Out: points; 2 and more is a yes
// beside other header lines. The words are those newspapers, wires and stations are commonly named with.

/** The words of names: nouns anywhere, other scripts' words, and addresses (`harbor.example`). */
const OUTLET_WORD =
  /(?:^|[\s-])(?:times|courier|herald|post|daily|news|gazette|tribune|journal|chronicle|observer|mail|star|telegraph|guardian|press|wire|agency|review|weekly|standard|mirror|globe|record|bulletin|dispatch|sentinel|register|examiner|argus|echo|mercury|monitor|independent|ledger|messenger|packet|banner|today|radio|tv|zeitung|tage?blatt|kurier|bote|nachrichten|anzeiger|rundschau|courrier|quotidien|écho|presse|matin|diario|correo|gaceta|noticias|corriere|giornale|gazzetta|tidende|вестник|газета)(?:$|[\s,.])|(?:新[聞闻]|[日時时晚週][報报]|通[信讯]|ニュース|신문|일보|통신)社?$|^(?:صحيفة|جريدة|وكالة|مجلة)\s|نيوز$|^(?:the )?[\p{L}\d-]+\.[a-z]{2,7}$/iu

// Looking back for the letters compiles in a twentieth of the time that looking forward for them takes. An
// expression of its own, for it is slow where it stands beside others.
const OUTLET_ENDING =
  /(?<=\p{L}{3})(?:post|times|wire|press|blatt|zeitung|kurier|bote|presse|bladet|tidende|posten)$/iu
/** A small word that names don't have. */
const LOWER_CASE_WORD =
  /^(?=\p{Ll})(?!(?:of|the|and|de|du|des|la|le|los|del|di|für|und|am|an|der|zu)$)[^.]+$/u

/** What a line may look like, and what that is worth: an article speaks for a name, signs against. */
const SHAPE_SCORES: [RegExp, number][] = [
  [/^(?:the|le|la|el|il|der|die|das|al-)\b/iu, 1],
  [/[.!?…:;]$/, -3],
  [/["“”«»„‘]|\d{3}/, -3],
  [/[,:;]/, -2],
  [/^.{61}|^(?:\S+\s+){8}/s, -4],
]

/** Points for a line being an outlet's name, from its own words alone; negative for what names never have. */
export function outletScore(line: string): number {
  const words = line.split(/\s+/)
  let points = words.length > 5 ? 0 : 1
  if (OUTLET_WORD.test(line) || OUTLET_ENDING.test(line)) points += 3
  for (const word of words) if (LOWER_CASE_WORD.test(word)) points -= 2
  for (const [form, worth] of SHAPE_SCORES) if (form.test(line)) points += worth
  return points
}
