// What the reading knows of Hebrew. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Hebrew. */
export const hebrew: OtherLanguage = {
  verbs: 'אמר אמרה אמרו הוסיף הוסיפה הדגיש הדגישה ציין ציינה הודיע הודיעה הצהיר הצהירה טען טענה',
  negations: 'לא',
  that: 'כי',
  adding: 'הוסיף הוסיפה',
  pronouns: 'הוא היא הם אני אנחנו',
  articles: '',
  unnamed: 'גורם גורמים מקור מקורות',
  stops: 'כי של על את עם אל ביום אחרי לפני בין',
  between: 'גם',
  accordingTo: 'לדברי|לפי|על פי',
  verbFirst: true,
}
