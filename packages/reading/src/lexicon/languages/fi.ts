// What the reading knows of Finnish. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Finnish. */
export const finnish: OtherLanguage = {
  neverLast: 'v n esim mm ym jne ks nk klo nro prof dr toht milj mrd ns tms s ts',
  denying: 'kiisti kiistää kielsi kieltää',
  negations: 'ei eivät',
  titles: 'hra rva dr prof presidentti pääministeri ministeri',
  verbs:
    'sanoi sanoo kertoi kertoo totesi toteaa ilmoitti ilmoittaa korosti korostaa arvioi kirjoitti kirjoittaa vastasi vastaa vakuutti vakuuttaa väitti väittää lisäsi lisää muistutti muistuttaa varoitti varoittaa sanoivat kertoivat vahvisti vahvistaa painotti painottaa selitti selittää kommentoi uskoi uskoo',
  adding: 'lisäsi lisää jatkoi jatkaa',
  that: 'että',
  pronouns: 'hän he minä me se ne',
  articles: '',
  unnamed: 'lähteet lähde viranomaiset asiantuntijat silminnäkijät eräs',
  stops: 'ja tai mutta että kun jos koska vaikka jälkeen ennen kanssa myös',
  between: '',
  fronted: true,
  accordingTo: '',
  accordingToAfter: 'mukaan|mielestä',
  persons: 'minä minun minua me meidän meitä',
  institutions:
    'poliisi hallitus ministeriö tuomioistuin komissio yhtiö puolue pankki armeija sairaala yliopisto instituutti liitto kunta kaupunki virasto -virasto -ministeriö -laitos',
}
