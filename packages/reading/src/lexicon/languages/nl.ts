// What the reading knows of Dutch. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Dutch. */
export const dutch: OtherLanguage = {
  neverLast:
    'v nr nrs o.a m.n d.w.z bijv resp dhr mevr mw drs ir mr ing dr prof ds st t.a.v i.v.m n.a.v m.b.t t.o.v zgn incl excl art blz vgl evt mln mld a.s jl burg min wo',
  naming: 'noemde noemden noemt noemen',
  denying: 'ontkende ontkent ontkenden',
  standing: 'staat stond',
  inside: 'in',
  negations: 'niet',
  titles: 'dr prof mr mrs burgemeester premier minister directeur voorzitter wethouder',
  verbs:
    'zei zegt verklaarde verklaart vertelde vertelt schreef schrijft antwoordde antwoordt benadrukte benadrukt waarschuwde waarschuwt stelde stelt meldde meldt zeiden zeggen aldus bevestigde bevestigt vervolgde vindt',
  adding: 'vervolgde',
  that: 'dat',
  verbEndings: 'de den te ten gt ert elt ekt ukt igt',
  pronouns: 'hij zij ze het ik we wij',
  he: { pronouns: 'hij', signs: 'meneer' },
  she: { pronouns: 'zij ze', signs: 'mevrouw -ster' },
  articles: 'de het zijn haar hun',
  stops:
    'in op aan bij voor tegen na met en of maar dat die toen als terwijl om over gisteren vandaag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  between: 'ook daarop later gisteren',
  unnamed: 'een twee drie enkele verschillende meerdere',
  fronted: true,
  to: 'tegen aan',
  signs:
    'zei- zeg- verklaar- vertel- schre- schrij- antwoord- benadruk- waarschuw- meld- aldus volgens bevestig- beschuldig- ontken- beloof- denk- dacht- geloof- hoop- vrees- bericht- noem- kondig- erken- beweer- vermoed- vroeg- vraag- gevraag- voeg- toegevoeg- verte- woord- opini- merkt merkte opgemerkt beschre- beschrij- sugge- krant emot- rapport- gezegd belo- verklar- gespro- sprak spreek- klaag- klag- besl- tweet- twitt- persb- menin- mening cite- citee- getui- onthul- gesprek- react- antw- bekend- bekrachtig- weet wist pleit- pleeg- roep- riep waarschu- argu- bewer- suggereer- noteer- schatt- rekent- oorde- gelo- gelov- gedacht twijfel- betwij- schijn- vreesd- gehoop- twijf- kritis- bekritis- prijs- prees dank- veroord- bestrij- betreur- spij- excus- dring- drong dreig- bedreig- raadt- ried adviseer- concludeer- blijkt bleek blijken peiling- studie- interview- persconf- verslag- aankondig- toegeg- toegev- uitleg- uitgel- wijs- wees wezen hamer- herhaal- onderstr- spreekt garand- zweer- zwoer- bedoel- riep- luid- uitgelegd- verwijs- verwees- beriep- beroep- voorspel- raadt verzoch- verzoek- zou nam neemt',
  links: 'van de het der den voor uit en in op',
  accordingTo: 'volgens|aldus|naar eigen zeggen van|naar verluidt|in de woorden van|naar het oordeel van',
  persons: 'ik me mij mijn wij we ons onze',
  splitVerbs:
    'laat weten|liet weten|laten weten|lieten weten|gaf aan|geeft aan|voegde toe|kondigde aan|wees erop|gaat ervan uit|ging ervan uit',
  institutions:
    '-politie -ministerie -regering -rechtbank -commissie -bedrijf -maatschappij -vakbond -partij -bank -leger -ziekenhuis -universiteit -instituut -vereniging -gemeente -dienst rapport',
}
