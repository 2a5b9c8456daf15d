// The words of each language that comparing must know: those that may turn the sense, those that carry little, numbers written
// out. Data, an entry a language. All folded: lower case, without accents, apostrophes as '.

/** What comparing knows of a language; words are parted by spaces. */
export interface LanguageWords {
  negation: string
  modal: string
  quantity: string
  person: string
  /** Auxiliaries that tell the tense, and words for days. */
  time: string
  /** Articles, prepositions, conjunctions, pronouns of things, auxiliaries: they say little of what is said. */
  small: string
  /** From 0 to 20, in order; forms of one are parted by bars. */
  numbers: string
  tens: string
  /** From Monday on. */
  days: string
  months: string
}

/** The languages by their ISO 639-1 code. */
export const languageWords: Record<string, LanguageWords> = {
  en: {
    negation:
      'not no never none nobody nothing neither nor nowhere without cannot hardly barely scarcely refuse refused refuses deny denied denies fail failed fails',
    modal:
      'may might can could must shall should would will ought maybe perhaps probably possibly likely unlikely certainly if unless only think believe hope intend plan plans want wants need needs',
    quantity:
      'all every each any some many much more most less least few fewer several both half almost nearly about over under only always often sometimes ever enough too very oldest newest first last',
    person:
      'i we you he she they me us him her them my our your his their mine ours yours hers theirs himself herself myself ourselves themselves',
    time: 'is are was were am be been being has have had do does did will shall today tomorrow yesterday now then monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december morning evening night week month year ago before after soon',
    small:
      "a an the of to in on at by for from with as that this these those which who whom whose what when where why how and or but so than it its there here into onto out up down off over under about between through during against is are was were am be been being has have had do does did having will would shall should can could may might must not no 's 'll 've 're 'd 'm also just such own same other another one ones if because while until till once i we you he she they me us him her them my our your his their all any some more most very too only then now before after again not said says say nor neither",
    numbers:
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    tens: 'thirty forty fifty sixty seventy eighty ninety hundred',
    days: 'monday tuesday wednesday thursday friday saturday sunday',
    months: 'january february march april may june july august september october november december',
  },
  fr: {
    negation: "ne n' pas jamais aucun aucune rien personne ni sans non point plus nul nulle",
    modal:
      'peut peuvent pourrait pourraient doit doivent devrait devraient faut faudra faudrait peut-etre si probablement sans-doute veut voudrait',
    quantity:
      'tout tous toute toutes chaque plusieurs quelques beaucoup peu moins presque seulement environ trop tres bien premier derniere dernier',
    person:
      "je j' nous vous il elle ils elles on me m' moi toi lui leur leurs mon ma mes notre nos votre vos son sa ses",
    time: 'est sont etait etaient sera seront a ont avait avaient aura auront aujourd hui demain hier lundi mardi mercredi jeudi vendredi samedi dimanche avant apres',
    small:
      "le la les l' un une des du de d' a au aux en dans sur par pour avec et ou mais que qu' qui dont ce cet cette ces se s' c' y ne n' pas est sont etait etaient a ont avait ete etre avoir il elle ils elles on nous vous je j' me m' mon ma mes notre nos son sa ses leur leurs si plus comme quand",
    numbers:
      'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
    tens: 'trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix cent',
    days: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
    months: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  },
  de: {
    negation:
      'nicht nie niemals kein keine keinen keinem keiner keines niemand niemanden nichts weder noch ohne nein',
    modal:
      'kann konnen konnte konnten muss mussen musste mussten soll sollen sollte sollten darf durfen will wollen wollte mag vielleicht wohl wahrscheinlich wenn falls wurde wurden',
    quantity:
      'alle alles jeder jede jedes jeden viele viel mehr meisten wenige weniger einige mehrere fast etwa nur immer oft sehr erste letzte',
    person:
      'ich wir du ihr er sie man mich uns ihn ihm ihnen mein meine unser unsere sein seine ihre ihren ihrem euch dich',
    time: 'ist sind war waren wird werden hat haben hatte hatten heute morgen gestern montag dienstag mittwoch donnerstag freitag samstag sonntag vor nach',
    small:
      'der die das den dem des ein eine einen einem einer eines und oder aber dass das zu zum zur in im an am auf aus bei von vom mit fur uber um als wie wo was wer es sich ist sind war waren wird werde werden hat habe haben hatte hatten sei seien nicht auch so da dann ich wir er sie man mich uns ihn ihm sein seine ihre ihr noch nur schon ab bis',
    numbers:
      'null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
    tens: 'dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert',
    days: 'montag dienstag mittwoch donnerstag freitag samstag sonntag',
    months: 'januar februar marz april mai juni juli august september oktober november dezember',
  },
  es: {
    negation: 'no nunca jamas nadie nada ningun ninguna ninguno ni sin tampoco',
    modal: 'puede pueden podria podrian debe deben deberia quiza quizas tal-vez si probablemente quiere',
    quantity:
      'todo todos toda todas cada muchos muchas mucho mas menos pocos algunos varios casi solo siempre muy primero ultimo',
    person: 'yo nosotros tu usted ustedes el ella ellos ellas me nos lo les le mi mis nuestro nuestra su sus',
    time: 'es son era eran fue fueron sera seran ha han habia hoy manana ayer lunes martes miercoles jueves viernes sabado domingo antes despues',
    small:
      'el la los las un una unos unas de del a al en por para con y o pero que quien cuyo este esta estos esas se lo le les es son era fue ha han habia no si su sus mi me nos como cuando hasta',
    numbers:
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
    tens: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa cien',
    days: 'lunes martes miercoles jueves viernes sabado domingo',
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  },
  it: {
    negation: 'non mai nessuno nessuna niente nulla ne senza no',
    modal: 'puo possono potrebbe deve devono dovrebbe forse se probabilmente vuole',
    quantity: 'tutto tutti tutta tutte ogni molti molto piu meno pochi alcuni quasi solo sempre primo ultimo',
    person: 'io noi tu voi lui lei loro mi ci vi mio mia nostro nostra suo sua suoi',
    time: 'e sono era erano sara saranno ha hanno aveva oggi domani ieri lunedi martedi mercoledi giovedi venerdi sabato domenica prima dopo',
    small:
      "il lo la i gli le l' un una uno di d' del della dei delle a al alla in nel nella da dal per con su e o ma che chi cui questo questa si c' e sono era ha hanno non come quando",
    numbers:
      'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
    tens: 'trenta quaranta cinquanta sessanta settanta ottanta novanta cento',
    days: 'lunedi martedi mercoledi giovedi venerdi sabato domenica',
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  },
  pt: {
    negation: 'nao nunca jamais ninguem nada nenhum nenhuma nem sem',
    modal: 'pode podem poderia deve devem deveria talvez se provavelmente quer',
    quantity:
      'tudo todos toda todas cada muitos muito mais menos poucos alguns varios quase so sempre primeiro ultimo',
    person: 'eu nos voce voces ele ela eles elas me meu minha nosso nossa seu sua',
    time: 'e sao era eram foi foram sera serao tem tinha hoje amanha ontem segunda terca quarta quinta sexta sabado domingo antes depois',
    small:
      'o a os as um uma de do da dos das em no na nos nas por para com e ou mas que quem este esta se lhe e sao era foi tem nao como quando ate',
    numbers:
      'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove vinte',
    tens: 'trinta quarenta cinquenta sessenta setenta oitenta noventa cem',
    days: 'segunda terca quarta quinta sexta sabado domingo',
    months: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  },
  nl: {
    negation: 'niet geen nooit niemand niets noch zonder nee',
    modal: 'kan kunnen kon zou zouden moet moeten mag misschien als waarschijnlijk wil',
    quantity: 'alle alles elke ieder veel meer minder weinig enkele bijna slechts altijd eerste laatste',
    person: 'ik wij we jij u hij zij ze hem haar hen ons mij mijn onze zijn hun',
    time: 'is zijn was waren wordt worden heeft hebben had hadden vandaag morgen gisteren maandag dinsdag woensdag donderdag vrijdag zaterdag zondag voor na',
    small:
      'de het een van in op aan te ten ter voor met en of maar dat die dit deze wie wat er is zijn was waren wordt heeft hebben had niet als zo dan ook om bij naar uit tot ik wij we hij zij ze',
    numbers:
      'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
    tens: 'dertig veertig vijftig zestig zeventig tachtig negentig honderd',
    days: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    months: 'januari februari maart april mei juni juli augustus september oktober november december',
  },
  ar: {
    negation: 'لا لن لم ليس ليست ما غير بدون دون بلا',
    modal: 'قد ربما يمكن يجب سوف اذا لو',
    quantity: 'كل جميع بعض معظم اكثر اقل فقط دائما',
    person: 'انا نحن انت هو هي هم',
    time: 'اليوم غدا امس كان كانت كانوا سوف قبل بعد',
    small: 'في من الي على عن ان انه انها الذي التي هذا هذه ذلك مع و او ثم لكن حتي كان كانت قد ما لا لن لم',
    numbers:
      'صفر واحد اثنان|اثنين|اثنتان ثلاثة|ثلاث اربعة|اربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني تسعة|تسع عشرة|عشر',
    tens: '',
    days: 'الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت الاحد',
    months: 'يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر',
  },
}
