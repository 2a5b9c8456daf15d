// Names of one place or body, as press in English uses them side by side. Data: folded names (lower case, no accents, no full
// stops, no article); the first of a row is the key.

const rows = `
us | usa | united states | united states of america
uk | united kingdom
uae | united arab emirates
ap | associated press
afp | agence france-presse
dpa | deutsche presse-agentur
reuters | thomson reuters
pa | press association | pa media
tass | itar-tass
xinhua | new china news agency
bbc | british broadcasting corporation
abc | australian broadcasting corporation
cbc | canadian broadcasting corporation
rnz | radio new zealand
aap | australian associated press
wam | emirates news agency
spa | saudi press agency
qna | qatar news agency
kuna | kuwait news agency
sana | syrian arab news agency
irna | islamic republic news agency
mena | middle east news agency
pti | press trust of india
ani | asian news international
upi | united press international
kcna | korean central news agency
ria | ria novosti
wsj | wall street journal
nyt | new york times
ft | financial times
scmp | south china morning post
who | world health organization | world health organisation
un | united nations
eu | european union
imf | international monetary fund
idf | israel defense forces | israel defence forces
nhs | national health service
fbi | federal bureau of investigation
cia | central intelligence agency
nato | north atlantic treaty organization | north atlantic treaty organisation
rsf | reporters without borders
msf | doctors without borders | medecins sans frontieres
icrc | international committee of the red cross
iaea | international atomic energy agency
unhcr | un refugee agency
unicef | un children fund
hamas | islamic resistance movement
`

const aliases = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [key = '', ...others] = row.split(' | ')
      return others.map((name) => [name, key] as const)
    }),
)

/** The key of a folded name: that of its row, or the name itself. */
export function aliasKey(name: string): string {
  return aliases.get(name) ?? name
}
