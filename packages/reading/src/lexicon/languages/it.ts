// What the reading knows of Italian. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Italian. */
export const italian: OtherLanguage = {
  neverLast:
    'v dott dott.ssa dr dr.ssa sig sigg sig.ra prof prof.ssa avv ing on sen gen col cap arch geom rag mons n nr art artt s ss p v.le p.zza c.so l.go pag vol tel fig f.lli card min',
  abbreviations: 'Dott Avv',
  naming: 'definito definisce definì chiamato chiama',
  denying: 'nega smentisce smentito negato',
  infinitives: 'di aver|di avere|di essere|di non|di voler|di poter',
  reflexives: 'si',
  negations: 'non',
  titles: 'signor signora don dr prof mr mrs presidente ministro ministra sindaco',
  verbs:
    'disse afferma spiega dichiara aggiunge sottolinea ricorda risponde conclude avverte dice affermò spiegò dichiarò aggiunse rispose sottolineò assicura racconta precisa sostiene ribadisce ammette riconosce osserva commenta riferisce replica scrive lamenta denuncia ritiene',
  auxiliary: 'ha hanno aveva avevano avrebbe',
  participles:
    'detto dichiarato affermato spiegato aggiunto sottolineato ricordato risposto avvertito assicurato annunciato precisato concluso raccontato scritto confermato ribadito sostenuto negato smentito definito chiamato ammesso riconosciuto lamentato denunciato twittato commentato osservato replicato rivelato confidato riferito',
  adding: 'aggiunge aggiunse aggiunto concluso conclude',
  that: 'che',
  pronouns: 'lui lei loro egli ella',
  he: { pronouns: 'lui egli', signs: 'il lo signor' },
  she: { pronouns: 'lei ella', signs: 'la signora -trice -essa' },
  dropsPronouns: true,
  articles: 'il lo la i gli le l suo sua',
  stops:
    'in a al alla davanti durante dopo e o ma che quando mentre con per da dal ieri oggi lunedì martedì mercoledì giovedì venerdì sabato domenica secondo su nel nella',
  between: 'anche poi ieri oggi inoltre',
  unnamed: 'un una uno due tre alcuni alcune diversi',
  fronted: true,
  to: 'al alla a',
  signs:
    'dett- dic- disse- dichiar- afferm- spieg- aggiun- sottoline- ricord- rispo- avvert- assicur- annunci- precis- raccont- conferm- secondo avrebbe- sarebbe- accus- chied- chies- nega negano negato negando negava ritien- spera sperano sperava riferisc- riferit- riferì rivel- ammett- promet- promess- denunci- presunt- stando affer- sosten- sostien- sostenuto twitt- riten- insis- report- riport- definit- definis- defin- desider- lament- preoc- suggeri- ammess- rifiut- portavoce fonti fonte sondaggio studio rapporto comunicat- decid- ribad- sapere parere avviso giudizio detta comment- osserv- replic- ribatt- rivend- accusa- critica- dich- testimon- intervist- conferenz- definì- paragon- difend- giustific- argoment- propon- proponeva esort- invit- implor- avvis- suppon- supposto sospett- dubit- immagin- dovrebb- avrebb- vorrebb- elogi- condann- derid- minacci- garant- calcol- ipotizz- sarebb- secondo-',
  links: 'di del della dei degli delle dal e la il lo le l',
  accordingTo:
    'secondo|stando a|stando al|stando alla|stando alle|stando agli|a detta di|a detta della|a detta del|a giudizio di|a parere di|ad avviso di|per voce di|nelle parole di',
  forName: 'per',
  persons: 'io mi me mio mia miei mie noi nostro nostra nostri nostre',
  verbEndings: 'ato uto ito ò ava eva iva iene ngono',
  splitVerbs: 'fatto sapere|fa sapere|reso noto|rende noto',
  institutions:
    'polizia governo ministero procura tribunale commissione compagnia società azienda sindacato partito banca esercito ospedale università istituto associazione comune questura prefettura capitaneria autorità',
}
