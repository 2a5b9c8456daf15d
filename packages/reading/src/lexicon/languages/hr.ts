// What the reading knows of Croatian, Bosnian and Serbian in Latin letters. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Croatian, Bosnian and Serbian in Latin letters. */
export const croatian: OtherLanguage = {
  neverLast: 'v tj npr itd br str ul sv dr prof mr mil mlrd tzv god čl st gđa gen',
  ordinals: true,
  naming: 'nazvao nazvala ocijenio ocijenila',
  denying: 'demantirao demantirala porekao porekla opovrgnuo opovrgnula demantovao demantovala',
  negations: 'ne nije nisu',
  titles:
    'gospodin gospođa dr prof gđa predsjednik predsjednica predsednik ministar ministrica gradonačelnik',
  verbs:
    'rekao rekla rekli kazao kazala kazali izjavio izjavila izjavili istaknuo istaknula istakao istakla naveo navela naveli dodao dodala poručio poručila objavio objavila priopćio priopćila saopštio saopštila potvrdio potvrdila upozorio upozorila objasnio objasnila napisao napisala kaže tvrdi navodi ističe smatra dodaje najavio najavila ocijenio ocenio',
  adding: 'dodao dodala dodaje nastavio nastavila',
  that: 'da kako',
  pronouns: 'on ona oni one ja mi',
  dropsPronouns: true,
  articles: '',
  unnamed: 'izvor izvori dužnosnici zvaničnici stručnjaci svjedoci svedoci jedan nekoliko',
  stops: 'u na s sa iz od do za po i a ali da kad kada nakon prije pre pri o prema',
  between: 'je su',
  fronted: true,
  accordingTo:
    'prema riječima|prema rečima|prema podacima|prema navodima|prema mišljenju|po riječima|po rečima|prema izvješću',
  persons: 'ja me moj moja mi nas naš naša',
  institutions:
    'policija policije vlada vlade ministarstvo ministarstva sud suda komisija tvrtka stranka banka vojska bolnica sveučilište univerzitet institut udruga grad agencija agencije',
}
