// English spellings and forms of words. In: a folded word. Out: one spelling for both; what its forms have in common.

/** British spellings by the American ones. */
const AMERICAN = new Map([
  ['grey', 'gray'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['tyre', 'tire'],
  ['plough', 'plow'],
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['licence', 'license'],
  ['cheque', 'check'],
  ['ageing', 'aging'],
  ['judgement', 'judgment'],
  ['whilst', 'while'],
  ['towards', 'toward'],
  ['learnt', 'learned'],
  ['burnt', 'burned'],
])

/** Forms of frequent verbs that no ending explains. */
const IRREGULAR = new Map(
  [
    'go goes going gone went',
    'say says said saying',
    'give gives gave given giving',
    'take takes took taken taking',
    'come comes came coming',
    'know knows knew known knowing',
    'see sees saw seen seeing',
    'tell tells told telling',
    'write writes wrote written writing',
    'speak speaks spoke spoken speaking',
    'leave leaves left leaving',
    'find finds found finding',
    'pay pays paid paying',
    'sell sells sold selling',
    'buy buys bought buying',
    'bring brings brought bringing',
    'build builds built building',
    'lose loses lost losing',
    'win wins won winning',
    'make makes made making',
    'keep keeps kept keeping',
    'hold holds held holding',
    'send sends sent sending',
    'meet meets met meeting',
    'stand stands stood standing',
    'think thinks thought thinking',
    'break breaks broke broken breaking',
    'show shows showed shown showing',
    'begin begins began begun beginning',
    'fall falls fell fallen falling',
    'grow grows grew grown growing',
    'choose chooses chose chosen choosing',
    'drive drives drove driven driving',
    'eat eats ate eaten eating',
    'rise rises rose risen rising',
    'die dies died dying',
    'child children',
    'man men',
    'woman women',
    'person people persons',
    'wife wives',
    'life lives',
  ].flatMap((line) => {
    const forms = line.split(' ')
    return forms.map((form): [string, string] => [form, forms[0]!])
  }),
)

/** One of the spellings of English for both: `labour` is `labor`, `organised` is `organized`. */
export function americanSpelling(word: string): string {
  const known = AMERICAN.get(word)
  if (known) return known
  if (word.length < 5) return word
  return word
    .replace(/(?<=[^aeiou]\w*)our(?=(s|ed|ing|able|ite|ites|ful|less|hood|er|ers)?$)/, 'or')
    .replace(/is(?=(e|es|ed|ing|er|ers|ation|ations)$)(?<=\w{4})/, 'iz')
    .replace(/(?<=\w{3})tre(?=s?$)/, 'ter')
    .replace(/(?<=\w{3}[ae])ll(?=(ed|ing|er|ers)$)/, 'l')
}

/** What the forms of a word begin with, as long as telling one word from another needs. */
export function stemOf(key: string): string {
  if (key.length < 4 || /^\d/.test(key)) return IRREGULAR.get(key) ?? key
  const irregular = IRREGULAR.get(key)
  if (irregular) return irregular
  const bare = key.replace(/(?:'s|s')$/, '')
  const cut = bare.replace(/(?:ingly|edly|ings|ing|ies|ied|ed|es|en|er|em|e|s|y)$/, '')
  const stem = cut.length >= 3 ? cut : bare
  // “shopped” is a form of “shop”.
  return stem.replace(/([bdgklmnprt])\1$/, '$1')
}
