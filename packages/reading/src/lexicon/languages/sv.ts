// What the reading knows of Swedish. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Swedish. */
export const swedish: OtherLanguage = {
  neverLast:
    'v nr bl.a bl a t.ex t ex d.v.s dvs s.k fr.o.m t.o.m ca kl st dr prof ang p.g.a resp inkl exkl jfr mkr mdkr ev o.d',
  naming: 'kallade kallar',
  denying: 'dementerade dementerar förnekade förnekar',
  infinitives: 'sig ha|sig vara',
  standing: 'står stod',
  inside: 'i',
  negations: 'inte',
  titles: 'herr dr prof mr mrs borgmästare statsminister minister direktör ordförande kommunalråd',
  verbs:
    'sa sade säger sa förklarade förklarar berättade berättar skrev skriver svarade svarar varnade varnar betonade betonar hävdade hävdar menar tillade konstaterar bekräftade bekräftar uppgav uppger frågade frågar påpekade påpekar meddelade meddelar anser ansåg tror trodde',
  adding: 'tillade',
  that: 'att',
  verbEndings: 'ar ade te ör',
  pronouns: 'han hon de vi jag det',
  he: { pronouns: 'han', signs: 'herr' },
  she: { pronouns: 'hon', signs: 'fru' },
  articles: 'den det de hans hennes deras',
  stops: 'i på till vid efter för med och eller men att som när medan om över under i igår idag från',
  between: 'också sedan även',
  unnamed: 'en ett två tre flera några',
  fronted: true,
  to: 'till',
  signs:
    'sa sade säg- sagt- förklar- berätt- skrev- skriv- svarar svarade varn- beton- hävd- menar menade tillade konstater- bekräft- enligt uppge- lär anser- tror- tänk- hoppas befar- kräver krävde krav- anklag- neka- meddel- uppgift- rapport- kritis- föresl- tilla- fråg- fråga- talesm- talespers- vittn- tidning- avslö- prata- tillkännag- påpek- uttry- nämn- käll- noter- uttal- citer- förnek- uppm- vet visste erkän- medg- påst- inbl- hänvis- samtal- intervj- tweet- twitt- bekr- tyck- tycker ansåg trodd- misstänker misstänkte tvivl- gissa- förmod- antar antog räknar räknade hopp- önsk- efterly- bad bett bön- uppman- föreslå- föreslo- argument- resoner- motiver- beskriv- beskrev- beskr- framg- framgår framgick studie undersökning- enkät- källor lova- löfte- krit- beröm- tack- fördöm- beklaga- urskuld- tillk- framhåll- framhöll underst- insister- vidhåll- vidhöll- spå- förutsp- bedöm- tycks tycktes invänd- replik- skämt- suck- utbrist- medd- anse-',
  links: 'i på av för och från',
  accordingTo: 'enligt|i ord av|som säger|enligt uppgift från',
  persons: 'jag mig min mitt mina vi oss vår vårt våra',
  splitVerbs: 'slog fast|slår fast|lade till|lägger till',
  institutions:
    '-polisen -regeringen -departementet -domstolen -kommissionen -bolaget -företaget -facket -partiet -banken -försvaret -sjukhuset -universitetet -institutet -förbundet -verket -myndigheten -kommunen -tjänsten -rederiet -rapporten -utredningen -beslutet',
}
