// What the reading knows of Spanish. Data; `language-entry.ts` says what each list is for.

import type { OtherLanguage } from '../../other-languages/language-entry.ts'

/** The lists of Spanish. */
export const spanish: OtherLanguage = {
  neverLast:
    'v av avda art núm n.º no nº sr sra srta sres dr dra d dña lic ing prof gral gob cap col sto sta pág págs p ej p.ej vol hnos tel aprox ee ff rr jj dd excmo ilmo',
  abbreviations: 'Sra Dña',
  naming: 'calificó califica tildó tacha tachó calificado',
  denying: 'niega negó desmintió desmiente negado desmentido',
  infinitives: 'haber|ser|estar|tener|no haber|no tener',
  reflexives: 'se',
  negations: 'no',
  titles:
    'sr sra señor señora don doña dr prof mr mrs presidente presidenta ministro ministra alcalde alcaldesa',
  verbs:
    'dijo afirmó aseguró declaró explicó añadió agregó señaló indicó sostuvo advirtió subrayó respondió reiteró comentó manifestó precisó criticó denunció recordó concluyó dice afirma asegura declara explica añade señala sostiene advierte subraya responde dijeron afirmaron aseguraron señalaron anunció confirmó contó apuntó mantiene reconoció reconoce insistió insiste admitió admite reclamó opina opinó denuncia recuerda critica argumentó argumenta sugirió relató contestó preguntó escribió',
  auxiliary: 'ha han había habían',
  participles:
    'dicho afirmado asegurado declarado explicado añadido señalado indicado advertido subrayado anunciado confirmado reconocido insistido mantenido desmentido calificado admitido denunciado reclamado recordado respondido reiterado criticado',
  adding: 'añadió agregó añade añadido concluyó',
  that: 'que',
  pronouns: 'él ella ellos ellas',
  he: { pronouns: 'él', signs: 'el' },
  she: { pronouns: 'ella', signs: 'la -ora -esa' },
  dropsPronouns: true,
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
}
