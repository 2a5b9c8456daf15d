// What the reading knows of German. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of German. */
export const german: OtherLanguage = {
  neverLast:
    'v nr ca z b u a o ä s d h vgl evtl ggf inkl exkl bzgl str abs art bd hrsg jh mrd mio mill tsd st dr prof dipl ing hr kath ev geb gest verh gen oberst bes sog u.a o.ä z.b d.h u.ä i.d a.d v.a z.t i.d.r u.u',
  ordinals: true,
  abbreviations: 'Hr Fr bzw',
  monthsAfterNumber:
    'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember',
  naming: 'nannte nannten nennt nennen bezeichnete bezeichneten bezeichnet',
  denying: 'dementierte dementierten dementiert bestritt bestritten bestreitet',
  standing: 'heißt hieß steht stand',
  inside: 'im in',
  negations: 'nicht',
  titles: 'herr frau dr prof mr mrs',
  leadIns: 'so wie',
  verbs:
    'sagte sagt erklärte erklärt betonte betont meinte meint warnte warnt forderte fordert kritisierte kritisiert antwortete antwortet entgegnete entgegnet erwiderte erwidert berichtete berichtet schrieb schreibt fragte fragt ergänzte ergänzt versicherte versichert behauptete behauptet erzählte erzählt mahnte mahnt bekräftigte bekräftigt unterstrich unterstreicht beklagte beklagt bestätigte bestätigt verkündete verkündet sagten erklärten betonten meinten warnten forderten berichteten schrieben versicherten behaupteten bestätigten teilte teilt',
  adding: 'ergänzte ergänzt',
  that: 'dass daß',
  pronouns: 'er sie es ich wir man',
  he: { pronouns: 'er', signs: 'der herr' },
  she: { pronouns: 'sie', signs: 'die frau -in -frau' },
  articles: 'der die das sein seine ihr ihre dessen deren unser unsere',
  stops:
    'vor am im in bei nach gegenüber zu zur zum auf mit dem den und oder aber als wenn weil während um für über von nun heute gestern dieser dann jedoch laut',
  between: 'dazu auch dann daraufhin später zudem weiter jedoch aber wiederum',
  unnamed:
    'ein eine einer mehrere einige zwei drei viele manche beamte experten zeugen anwohner augenzeugen beobachter diplomaten',
  fronted: true,
  bare: true,
  capitalNouns: true,
  to: 'dem der gegenüber',
  signs:
    'sag- erklär- beton- mein- warn- forder- kritisier- antwort- entgegn- erwider- bericht- schrieb- schreib- frag- ergänz- versicher- behaupt- erzähl- mahn- bekräft- unterstr- beklag- bestätig- verkünd- teilt- kündig- beruf- bezif- spricht warf wirft stritt- bestreit- dementier- räumt- angab- angib- zufolge laut demnach offenbar angeblich- mutmaßlich- heißt hieß sei seien habe hätte hätten werde würden solle solln könne könnten müsse müssten wolle dürfe rief riet glaub- denk- dacht- hoff- fürcht- befürcht- erwart- rechn- schätz- lehnt- lobt- droht- versprach- versprech- zitier- äußert äußerte äußerten geäußert vorwurf vorwürf- stellungnahme- mitteil- aussag- einschätz- berechn- wohl gemäß ausgeh- ausgegangen durchblick- nenn- genannt bezeichn- vorwarf vorwurf- anlast- mitgeteilt mitzuteil- angeg- bekannt- bekunde- verlaut- wonach demzufolge feststell- festgestell- hinzu füg- hinweis- wies wiesen verwies- verweis- betont argument- beschuld- bezicht- beschwer- gelob- twitter- tweet- prognosti- ermittel- deut- andeut- meldet- meld- worten angaben ansicht meinung auffassung überzeug- beweis- belegt- ergab ergeb- studie- umfrag- zustimm- beharr- pocht- plädier- appell- baten bittet bitten gebeten aufford- aufforder- rufen verlang- drang empfahl empfehl- empfohl- schläg- vorschlag- vorgeschl- wunder- wünsch- wunsch- vermut- annahm- annehm- ahn- zweifel- bezweifl- anzweifel- gestand- zugegeb- beteuer- leugn- verneint- verneint bejah- vertritt vertrat- vertret- unterstell- verurteil- rügt- tadelt- begrüß- würdig- zeigte bedauer- entschuldig- besorgt- beunruhig- zuversicht- optimist- überrascht enttäusch- wüt- informier- verriet- verrät- enthüll- schilder- beschreib- beschrieb- gestell- gesagt gehört hört- zusammenfass- resümier- folger- schließt schließen schloss- argwöhn- angekünd- ankünd- versichert- beantrag- einwand einwend- wandt- konter- prangert- ätzt- spott- scherz- witzel- jammer- klag- schimpf- brüll- flüster- ruft wissen wusste- bewusst ansieh- ansah scheinen möge dürft- müsst- gäbe gebe bleibe lasse nehme sehe bekomme brauche fahre bedeute handle gelte wisse spreche angebl- vorgeblich- mutmaßl- vermeint- sprecher- quelle- zeug- gutacht- expert- ansprach- pressekonf- pressemit- protokoll- erklärung- begründ- forderung- kritik- warnung- drohung- garant- zusicher- beabsicht- vorhaben hofft- zwick- erinner- mock- lustig verzeichn- nachgesagt-',
  links: 'der des von vom und für in im aus zum zur am',
  accordingTo:
    'laut|nach angaben von|nach angaben|nach ansicht|nach meinung|nach auffassung|nach darstellung|nach einschätzung|nach aussage|nach aussagen|nach worten|nach den worten|nach auskunft|nach überzeugung|nach informationen|nach einem bericht|nach berichten|nach mitteilung|gemäß|aus sicht|, so',
  accordingToAfter: 'zufolge',
  asSaid: 'wie',
  sourceEnds:
    'mitteilte|mitteilten|mitteilt|sagte|sagten|erklärte|erklärten|berichtet|berichtete|berichteten|meldet|meldete|meldeten|bekanntgab|betonte|schreibt|schrieb|ankündigte|bestätigte',
  mood: 'sei seien habe werde könne müsse dürfe solle wolle wisse gebe',
  persons: 'ich mich mir mein meine meinen meiner wir uns unser unsere unseren unserem unserer',
  splitVerbs:
    'teilte mit|teilten mit|teilt mit|gab bekannt|gaben bekannt|gibt bekannt|gab an|gaben an|gibt an|stellte fest|stellt fest|kündigte an|kündigten an|kündigt an|räumte ein|räumt ein|fügte hinzu|fügt hinzu|hob hervor|wies hin|wies zurück|wirft vor|warf vor|geht davon aus|gehen davon aus|ging davon aus|ließ wissen|ließ verlauten|ließen durchblicken|ließ durchblicken',
  institutions:
    '-amt -polizei -ministerium -behörde -regierung -gericht -reederei -verband -gesellschaft -partei -konzern -firma -unternehmen -kommission -gewerkschaft -verwaltung -anwaltschaft -feuerwehr -klinik -krankenhaus -universität -institut -zentrale -bericht -gutachten -schreiben -mitteilung -verein -bank -armee -kirche -verbands -verbandes -amts -amtes -ministeriums -gerichts -gerichtes -instituts -vereins -konzerns',
}
