// What the reading knows of Catalan. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Catalan. */
export const catalan: OtherLanguage = {
  neverLast: 'v sr sra srs dr dra prof art núm pàg av pl c tel gral st sta etc aprox',
  naming: 'qualificat qualifica titllat anomenat',
  denying: 'nega negat desmentit desmenteix',
  infinitives: 'haver|ser|estar|tenir|no haver',
  reflexives: 'es s',
  negations: 'no',
  titles: 'sr sra senyor senyora dr prof president presidenta ministre ministra alcalde alcaldessa',
  verbs:
    'diu afirma assegura declara explica afegeix assenyala indica sosté adverteix subratlla respon recorda insisteix admet reconeix conclou denuncia critica remarca detalla apunta digué',
  auxiliary: 'ha han havia havien va van',
  participles:
    'dit afirmat assegurat declarat explicat afegit assenyalat indicat sostingut advertit subratllat respost recordat insistit admès reconegut conclòs denunciat criticat remarcat detallat apuntat anunciat confirmat negat dir afirmar assegurar declarar explicar afegir assenyalar indicar advertir subratllar respondre recordar insistir admetre reconèixer concloure denunciar remarcar anunciar',
  adding: 'afegit afegeix afegir conclòs',
  that: 'que',
  pronouns: 'ell ella ells elles jo',
  he: { pronouns: 'ell', signs: 'el' },
  she: { pronouns: 'ella', signs: 'la -ora' },
  dropsPronouns: true,
  articles: 'el la l els les en na el seu la seva',
  unnamed: 'un una uns unes dos dues tres diversos diverses alguns algunes',
  stops:
    'a en al amb per però i o que quan mentre després abans durant davant sobre des ahir avui dilluns dimarts dimecres dijous divendres dissabte diumenge segons',
  between: '',
  links: 'de del d dels la el l les els i en',
  fronted: true,
  accordingTo: "segons|d ' acord amb|a parer de|a judici de|en paraules de|en opinió de",
  persons: 'jo em mi meu meva nosaltres ens nostre nostra',
  splitVerbs: 'fet saber|va fer|fa saber',
  institutions:
    'policia govern ministeri fiscalia tribunal jutjat comissió empresa companyia sindicat partit banc exèrcit hospital universitat institut associació federació ajuntament alcaldia autoritat direcció organització',
}
