// What the reading knows of languages other than English: enough to find the speaker beside a quotation or before
// “that”. Data; verbs in the forms that newspapers report with. A language is one entry, here or in
// brief-languages.ts: nothing else in the package has words of it.

import type { OtherLanguage } from '../other-languages/language-entry.ts'
import { briefLanguages } from './brief-languages.ts'

/** The languages read by form alone, by their ISO 639-1 code. */
export const otherLanguages: Record<string, OtherLanguage> = {
  de: {
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
  },
  fr: {
    neverLast: 'v m mgr dr pr st ste av bd art n no p pp vol cf env éd fig tél p.ex c.-à-d',
    abbreviations: 'MM Mme Mlle',
    naming: 'qualifié qualifie surnommé surnomme',
    denying: 'démenti dément nié nie',
    infinitives: 'avoir|être|vouloir|pouvoir|devoir|ne pas',
    reflexives: 'se s',
    reflexiveAuxiliary: 'est sont était',
    negations: 'ne n non',
    titles: 'm mm mme mlle dr prof mr mrs',
    verbs:
      'dit déclare affirme explique estime ajoute souligne précise rappelle indique répond prévient dénonce regrette promet insiste conclut écrit rapporte maintient réjouit inquiète indigne étonne reconnaît confirme confie raconte note observe juge admet prétend soutient rétorque réplique résume plaide martèle assure lance poursuit félicite',
    auxiliary: 'a ont avait avaient aurait auraient a-t-il a-t-elle ont-ils ont-elles',
    participles:
      'dit déclaré affirmé assuré expliqué promis lancé ajouté répondu estimé souligné précisé rappelé indiqué averti prévenu dénoncé insisté confié regretté reconnu conclu martelé poursuivi écrit annoncé confirmé répété démenti nié qualifié surnommé félicitée félicités réjoui réjouie inquiété inquiétée indigné indignée étonné étonnée ri maintenu réagi jugé admis noté observé rétorqué répliqué tweeté résumé plaidé prétendu félicité raconté témoigné',
    adding: 'ajoute ajouté poursuivi conclu conclut',
    that: 'que qu',
    pronouns: 'il elle ils elles on nous je',
    articles: 'le la les l leur leurs son sa ses notre',
    stops:
      'à dans devant lors au aux en sur et ou mais que qui quand lorsque avant après pour par avec lundi mardi mercredi jeudi vendredi samedi dimanche hier ce cette alors dont',
    between: 'aussi également encore ensuite ainsi hier lundi mardi mercredi jeudi vendredi samedi dimanche',
    unnamed: 'un une plusieurs deux trois des certains quelques',
    fronted: true,
    to: 'au aux à',
    signs:
      'dit- dire déclar- affirm- expliqu- promi- promet- lanc- ajout- répon- soulign- précis- rappel- indiqu- averti- préven- dénonc- insist- confi- regrett- reconn- conclu- martel- écri- annonc- confirm- selon apparemment prétend- accus- critiqu- demand- exig- jug- pens- croit croient croyait craint craign- espèr- dément- rapport- serai- savoir interrog- évoque évoqué racont- témoign- réclam- proposé propose proposait résum- gronde- avis maintien- niait nié- félicit- préten- préte- propos voudr- twitt- tweet- réact- témoi- deman- soute- soutient soutenait révél- regre- regret- préocc- inquiét- entend- entendu comment- communiqué sondage étude enquête source sources porte-parole autorités avertis- avou- démenti- insinu- suggér- sugger- recomman- exhort- invit- observ- remarqu- constat- signal- rétorqu- répliqu- riposte- plaid- argu- argument- justifi- défend- soupçonn- suspect- imagin- suppos- paraî- parai- serait pourrait pourraient seraient voudrait pourrai- interview entretien conférence rappor- témoignage allég- promess- plain- râl- iron- plaisant- souten- réjoui- salu- remerci- félici- condamn- reproch- qualifi- décri- surnomm- nomm- raill- moqu- prévoi- estimation déplor- inform- convain- espér- rejet- approuv- invoqu- montrent assure',
    links: 'de du des d la le les l et en',
    accordingTo:
      "selon|d ' après|de l ' avis de|de l ' avis du|au dire|aux dires|aux yeux|de l ' aveu|pour sa part|de source|à en croire|d ' après les dires",
    persons: 'je j me moi mon ma mes nous notre nos',
    verbEndings: 'é it ait aient ent ient',
    splitVerbs: 'fait savoir|fit savoir|font savoir',
    institutions:
      'mairie préfecture police gendarmerie gouvernement ministère parquet tribunal cour commission compagnie société entreprise groupe syndicat parti banque armée hôpital université institut association fédération autorité direction région',
  },
  es: {
    neverLast:
      'v av avda art núm n.º no nº sr sra srta sres dr dra d dña lic ing prof gral gob cap col sto sta pág págs p ej p.ej vol hnos tel aprox ee ff rr jj dd excmo ilmo',
    abbreviations: 'Sra Dña',
    naming: 'calificó califica tildó tacha tachó calificado',
    denying: 'niega negó desmintió desmiente negado desmentido',
    infinitives: 'haber|ser|estar|tener|no haber|no tener',
    reflexives: 'se',
    negations: 'no',
    titles: 'sr sra señor señora don doña dr prof mr mrs',
    verbs:
      'dijo afirmó aseguró declaró explicó añadió agregó señaló indicó sostuvo advirtió subrayó respondió reiteró comentó manifestó precisó criticó denunció recordó concluyó dice afirma asegura declara explica añade señala sostiene advierte subraya responde dijeron afirmaron aseguraron señalaron anunció confirmó contó apuntó mantiene reconoció reconoce insistió insiste admitió admite reclamó opina opinó denuncia recuerda critica argumentó argumenta sugirió relató contestó preguntó escribió',
    auxiliary: 'ha han había habían',
    participles:
      'dicho afirmado asegurado declarado explicado añadido señalado indicado advertido subrayado anunciado confirmado reconocido insistido mantenido desmentido calificado admitido denunciado reclamado recordado respondido reiterado criticado',
    adding: 'añadió agregó añade añadido concluyó',
    that: 'que',
    pronouns: 'él ella ellos ellas',
    articles: 'el la los las su sus',
    stops:
      'en ante durante tras a al este esta y o pero que cuando mientras después antes con por para ayer hoy lunes martes miércoles jueves viernes sábado domingo según sobre desde',
    between: 'también ayer hoy luego además',
    unnamed: 'un una unos unas dos tres varios varias algunos',
    fronted: true,
    to: 'al a',
    signs:
      'dij- decía decían decir dic- dich- afirm- declar- explic- añad- agreg- señal- indic- sost- advert- advirt- subray- respond- reiter- coment- manifiesta manifestado precis- critic- denunci- conclu- anunci- confirm- apunt- según presunt- habría- acus- exig- nieg- opin- cree- consider- inform- revel- admit- recono- promet- juicio opinión preocup- insis- comunicado twitt- tuit- sugir- suger- escrib- testi- testim- pregunt- portavoz razon- aleg- rechazó rechaza descri- adver- mentir- acerca recla- pidi- pide- solicit- relat- mantuvo manten- mantien- culp- recon- agradec- lament- felicit- conden- calific- tach- denomin- defiend- justific- razona- plante- propon- propus- exhort- avis- confesó confiesa confía supus- sospech- dud- imagin- piens- debería- habrían serían estaría- encuesta estudio informe fuentes fuente entrevista rueda declaraciones palabras mensaje quej- reproch- desment- presum- dicen deseo prev- augur- pronostic- estim- calcul-',
    links: 'de del la el los las y en',
    accordingTo:
      'según|de acuerdo con|a juicio de|a juicio del|en opinión de|en opinión del|en palabras de|a decir|conforme a|al decir|de acuerdo a',
    persons: 'yo me mi mis mí nosotros nos nuestra nuestro nuestras nuestros creo',
    verbEndings: 'ó aron ieron ado ido ía ían iene ienen',
    splitVerbs: 'hizo saber|dio conocer|dejó claro',
    institutions:
      'policía gobierno ministerio fiscalía tribunal juzgado comisión naviera empresa compañía sindicato partido banco ejército hospital universidad instituto asociación federación ayuntamiento alcaldía autoridad dirección organización guardia',
  },
  it: {
    neverLast:
      'v dott dott.ssa dr dr.ssa sig sigg sig.ra prof prof.ssa avv ing on sen gen col cap arch geom rag mons n nr art artt s ss p v.le p.zza c.so l.go pag vol tel fig f.lli card min',
    abbreviations: 'Dott Avv',
    naming: 'definito definisce definì chiamato chiama',
    denying: 'nega smentisce smentito negato',
    infinitives: 'di aver|di avere|di essere|di non|di voler|di poter',
    reflexives: 'si',
    negations: 'non',
    titles: 'signor signora don dr prof mr mrs',
    verbs:
      'disse afferma spiega dichiara aggiunge sottolinea ricorda risponde conclude avverte dice affermò spiegò dichiarò aggiunse rispose sottolineò assicura racconta precisa sostiene ribadisce ammette riconosce osserva commenta riferisce replica scrive lamenta denuncia ritiene',
    auxiliary: 'ha hanno aveva avevano avrebbe',
    participles:
      'detto dichiarato affermato spiegato aggiunto sottolineato ricordato risposto avvertito assicurato annunciato precisato concluso raccontato scritto confermato ribadito sostenuto negato smentito definito chiamato ammesso riconosciuto lamentato denunciato twittato commentato osservato replicato rivelato confidato riferito',
    adding: 'aggiunge aggiunse aggiunto concluso conclude',
    that: 'che',
    pronouns: 'lui lei loro egli ella',
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
  },
  pt: {
    neverLast:
      'v sr sra srs sras dr dra drs dª d prof profa eng arq av art n nº núm pág exmo exma gen cel cap ten sgt maj pe sto sta tel aprox p.ex mons dep des min',
    naming: 'classificou classifica chamou qualificou',
    denying: 'negou nega desmentiu desmente',
    infinitives: 'ter|ser|estar|haver|não ter|não haver',
    reflexives: 'se',
    negations: 'não',
    titles: 'sr sra dr prof mr mrs',
    verbs:
      'disse afirmou declarou explicou acrescentou ressaltou destacou garantiu alertou respondeu lembrou criticou sublinhou assegurou anunciou confirmou contou diz afirma explica garante disseram afirmaram referiu argumenta argumentou sugeriu sugere mantém manteve admite admitiu reconheceu reconhece alega alegou comentou perguntou escreveu relatou noticiou refere descreveu insistiu ressalta destaca lembra critica alerta acrescenta frisou frisa',
    adding: 'acrescentou',
    that: 'que',
    pronouns: 'ele ela eles elas',
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
  },
  nl: {
    neverLast:
      'v nr nrs o.a m.n d.w.z bijv resp dhr mevr mw drs ir mr ing dr prof ds st t.a.v i.v.m n.a.v m.b.t t.o.v zgn incl excl art blz vgl evt mln mld a.s jl burg min wo',
    naming: 'noemde noemden noemt noemen',
    denying: 'ontkende ontkent ontkenden',
    standing: 'staat stond',
    inside: 'in',
    negations: 'niet',
    titles: 'dr prof mr mrs',
    verbs:
      'zei zegt verklaarde verklaart vertelde vertelt schreef schrijft antwoordde antwoordt benadrukte benadrukt waarschuwde waarschuwt stelde stelt meldde meldt zeiden zeggen aldus bevestigde bevestigt vervolgde vindt',
    adding: 'vervolgde',
    that: 'dat',
    verbEndings: 'de den te ten gt ert elt ekt ukt igt',
    pronouns: 'hij zij ze het ik we wij',
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
  },
  sv: {
    neverLast:
      'v nr bl.a bl a t.ex t ex d.v.s dvs s.k fr.o.m t.o.m ca kl st dr prof ang p.g.a resp inkl exkl jfr mkr mdkr ev o.d',
    naming: 'kallade kallar',
    denying: 'dementerade dementerar förnekade förnekar',
    infinitives: 'sig ha|sig vara',
    standing: 'står stod',
    inside: 'i',
    negations: 'inte',
    titles: 'herr dr prof mr mrs',
    verbs:
      'sa sade säger sa förklarade förklarar berättade berättar skrev skriver svarade svarar varnade varnar betonade betonar hävdade hävdar menar tillade konstaterar bekräftade bekräftar uppgav uppger frågade frågar påpekade påpekar meddelade meddelar anser ansåg tror trodde',
    adding: 'tillade',
    that: 'att',
    verbEndings: 'ar ade te ör',
    pronouns: 'han hon de vi jag det',
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
  },
  ar: {
    negations: 'لم ما',
    prefixes: 'وف',
    verbs:
      'قال قالت قالوا وقال وقالت أضاف أضافت وأضاف وأضافت أكد أكدت وأكد وأكدت أوضح أوضحت وأوضح وأوضحت صرح صرحت وصرح وصرحت ذكر ذكرت وذكر وذكرت أعلن أعلنت وأعلن وأعلنت اعتبر اعتبرت واعتبر واعتبرت تابع وتابع تابعت وتابعت أشار أشارت وأشار وأشارت لفت ولفت لفتت ولفتت كشف وكشف كشفت وكشفت أفاد وأفاد أفادت وأفادت أظهر وأظهر أظهرت وأظهرت شدد وشدد شددت وشددت حذر وحذر حذرت وحذرت نفى ونفى نفت ونفت زعم وزعم اعترف واعترف أخبر وأخبر صرّح صرّحت أردف وأردف',
    adding: 'أضاف أضافت وأضاف وأضافت تابع وتابع تابعت وتابعت',
    that: 'أن إن أنها إنها أنه إنه بأن',
    pronouns: 'هو هي هم',
    articles: '',
    stops:
      'في من على إلى عن مع أن إن إنها أنها إنه أنه بأن خلال عند بعد قبل أمام وهو وهي حيث كما لصحيفة لوكالة التي الذي',
    unnamed: 'مصادر مصدر مسؤول مسؤولون خبراء شهود مراقبون محللون دبلوماسي دبلوماسيون',
    between: 'أيضا أيضاً',
    verbFirst: true,
    signs:
      'قال- قالت- قيل يقول- تقول- بالقول أضاف- أكد- أوضح- صرح- تصريح- ذكر- أعلن- اعتبر- تابع- أشار- مشير- نفى نفت رد توقع- دعا دعت طالب- حذر- حذّر- كشف- أفاد- وفق- بحسب حسب تقرير- التقرير بيان البيان جاء زعم- اتهم- شدد- وعد- رأى يرى قدّر- قدر- فقدّر- فقدر- مصادر قائل- أخبر- فأخبر- الادع- ادع- يدع- تدع- اعتق- يعتقد- أعتقد- نعتقد- تعتقد- حسبم- حسبما شهاد- شهد- يشهد- تويتر لصحيفة صحيفة- مجلة- صرّح- اعترف- قول- بقول- أقوال- أردف- رفض- يرفض- ترفض- أظهر- تظهر- يظهر- لفت- يلفت- وصف- يصف- تصف- حديث- استطلاع- دراس- المتحدث- متحدث- وفقا- وفقًا- حد نشر- إنه إنها إنهم إننا أن أنه أنها أنهم أننا بأن بأنه بأنها بأنهم بأننا وأن كتب- يكتب- سأل- أجاب- يجيب- يرد- ناشد- طلب- يطلب- اقترح- أوصى- انتقد- ندد- أدان- أشاد- شكر- اعتذر- يشك- تساءل- يتساءل- يأمل- تأمل- أمل- يخشى- تخشى- يتوقع- تتوقع- يتهم- تتهم- تعهد- يتعهد- هدد- يهدد- يحذر- تحذر- أبلغ- بلّغ- يذكر- تذكر- تفيد- يفيد- تنقل- روى- يروي- يزعم- مزاعم- اعلن- يعلن- تعلن- إعلان- يؤكد- تؤكد- مؤكد- يضيف- تضيف- مضيف- يقولون يرى- ترى- يعتبر- تعتبر- تقدّر- تبدو-',
    links: '',
    accordingTo: 'بحسب|وبحسب|حسب|على حد قول|نقلا عن|على حد تعبير',
    persons: 'أنا نحن لدينا علينا لنا إننا إنني أننا',
    institutions: 'معهد وزارة الشرطة الحكومة شركة هيئة منظمة جامعة المحكمة وكالة لجنة',
  },
  ...briefLanguages,
}
