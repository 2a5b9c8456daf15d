// What the reading knows of Greek. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Greek. */
export const greek: OtherLanguage = {
  neverLast: 'κ κα κκ δρ λεωφ αρ π.χ καθ αγ',
  verbs: 'είπε δήλωσε τόνισε ανέφερε υποστήριξε πρόσθεσε σημείωσε εξήγησε ανακοίνωσε λέει',
  negations: 'δεν',
  that: 'ότι πως',
  adding: 'πρόσθεσε',
  pronouns: 'αυτός αυτή αυτοί εγώ εμείς',
  dropsPronouns: true,
  articles: 'ο η οι το τα του της των',
  unnamed: 'ένας μία μια πηγές αξιωματούχοι',
  stops: 'σε στο στη στην στον και αλλά ότι πως όταν μετά πριν για από με',
  between: 'επίσης αργότερα',
  accordingTo:
    'σύμφωνα με τον|σύμφωνα με την|σύμφωνα με τη|σύμφωνα με το|σύμφωνα με τους|σύμφωνα με|κατά τον|κατά την',
  institutions: 'αστυνομία κυβέρνηση υπουργείο δικαστήριο',
}
