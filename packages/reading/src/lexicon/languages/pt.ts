// What the reading knows of Portuguese. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Portuguese. */
export const portuguese: OtherLanguage = {
  neverLast:
    'v sr sra srs sras dr dra drs dª d prof profa eng arq av art n nº núm pág exmo exma gen cel cap ten sgt maj pe sto sta tel aprox p.ex mons dep des min',
  naming: 'classificou classifica chamou qualificou',
  denying: 'negou nega desmentiu desmente',
  infinitives: 'ter|ser|estar|haver|não ter|não haver',
  reflexives: 'se',
  negations: 'não',
  titles: 'sr sra dr prof mr mrs presidente ministro ministra',
  verbs:
    'disse afirmou declarou explicou acrescentou ressaltou destacou garantiu alertou respondeu lembrou criticou sublinhou assegurou anunciou confirmou contou diz afirma explica garante disseram afirmaram referiu argumenta argumentou sugeriu sugere mantém manteve admite admitiu reconheceu reconhece alega alegou comentou perguntou escreveu relatou noticiou refere descreveu insistiu ressalta destaca lembra critica alerta acrescenta frisou frisa',
  adding: 'acrescentou',
  that: 'que',
  pronouns: 'ele ela eles elas',
  he: { pronouns: 'ele', signs: 'o sr' },
  she: { pronouns: 'ela', signs: 'a sra -ora -esa' },
  dropsPronouns: true,
  articles: 'o a os as seu sua',
  stops:
    'em no na ao à aos durante após e ou mas que quando enquanto com por para ontem hoje segunda terça quarta quinta sexta sábado domingo segundo sobre desde',
  between: 'também ontem hoje ainda',
  unnamed: 'um uma dois duas três vários várias alguns',
  fronted: true,
  to: 'ao à aos a',
  signs:
    'diss- diz- afirm- declar- explic- acrescent- ressalt- destaca destacou alert- respond- lembr- critic- sublinh- anunci- confirm- segundo conforme seria- acus- exig- acredit- considera considerou consideram inform- revel- admit- reconhece reconheceu promet- supost- alegad- acordo refer- acres- argum- notic- comenta- comento- pergunt- descre- menc- insis- tweet- twitt- testem- preoc- pretende previ- rejei- manté- pens- ponder- escre- sug- quis- admi- recus- queix- alega- sondagem estudo relatório comunicado fonte fontes entrevista porta-voz autoridades opinião palavras pareç- deveri- devia haveria- estaria- justif- propo- propô- apel- exort- duvid- imagin- desment- aleg- culp- crit- lament- elogi- condenou condena qualific- ameaç- prev- estim- calcul- convid- solicit- recomend- frisa- frisou reiter- observ- reag- reaç- resum-',
  links: 'de do da dos das e o a os as',
  accordingTo:
    'segundo|de acordo com|conforme|na opinião de|no entender de|nas palavras de|na visão|a acreditar em',
  persons: 'eu me mim meu minha meus minhas nós nosso nossa nossos nossas',
  verbEndings: 'ou eu iu aram eram iram ado ido ava iam êm',
  splitVerbs: 'fez saber|deu conta',
  institutions:
    'polícia governo ministério procuradoria tribunal comissão empresa companhia sindicato partido banco exército hospital universidade instituto associação câmara prefeitura autoridade',
}
