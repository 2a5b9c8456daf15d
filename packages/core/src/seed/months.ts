// Month and weekday names as newspapers write them, full and short, without their full stop.
// Sources: Unicode CLDR 46, calendars/gregorian, formatting and standing forms of the languages named.

const MONTHS: Record<string, string> = {
  en: 'january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,october oct,november nov,december dec',
  de: 'januar jänner,februar feber,märz mrz,april,mai,juni,juli,august,september,oktober okt,november,dezember dez',
  fr: 'janvier janv,février févr fév,mars,avril avr,mai,juin,juillet juil,août aout,septembre,octobre,novembre,décembre déc',
  es: 'enero ene,febrero,marzo,abril abr,mayo,junio,julio,agosto ago,septiembre setiembre,octubre,noviembre,diciembre dic',
  it: 'gennaio gen,febbraio,marzo,aprile,maggio mag,giugno giu,luglio lug,agosto,settembre set,ottobre ott,novembre,dicembre',
  pt: 'janeiro,fevereiro fev,março,abril,maio,junho,julho,agosto,setembro,outubro out,novembro,dezembro',
  nl: 'januari,februari,maart mrt,april,mei,juni,juli,augustus,september,oktober,november,december',
  sv: 'januari,februari,mars,april,maj,juni,juli,augusti,september,oktober,november,december',
  da: 'januar,februar,marts,april,maj,juni,juli,august,september,oktober,november,desember',
  pl: 'stycznia styczeń,lutego luty,marca marzec,kwietnia kwiecień,maja maj,czerwca czerwiec,lipca lipiec,sierpnia sierpień,września wrzesień,października październik,listopada listopad,grudnia grudzień',
  tr: 'ocak,şubat,mart,nisan,mayıs,haziran,temmuz,ağustos,eylül,ekim,kasım,aralık',
  ru: 'января январь,февраля февраль,марта март,апреля апрель,мая май,июня июнь,июля июль,августа август,сентября сентябрь,октября октябрь,ноября ноябрь,декабря декабрь',
  uk: 'січня,лютого,березня,квітня,травня,червня,липня,серпня,вересня,жовтня,листопада,грудня',
  ar: 'يناير,فبراير,مارس,أبريل إبريل ابريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر',
  levant: 'كانون‌الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين‌الأول,تشرين‌الثاني,كانون‌الأول',
  id: 'januari,februari,maret,april,mei,juni,juli,agustus,september,oktober,november,desember',
  el: 'ιανουαρίου,φεβρουαρίου,μαρτίου,απριλίου,μαΐου,ιουνίου,ιουλίου,αυγούστου,σεπτεμβρίου,οκτωβρίου,νοεμβρίου,δεκεμβρίου',
}

const WEEKDAYS =
  'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche ' +
  'lunes martes miércoles jueves viernes sábado domingo ' +
  'lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
  'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
  'måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag ' +
  'poniedziałek wtorek środa czwartek piątek sobota niedziela ' +
  'понедельник вторник среда четверг пятница суббота воскресенье ' +
  'الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد'

const numbers = new Map<string, number>()
for (const names of Object.values(MONTHS)) {
  for (const [at, forms] of names.split(',').entries()) {
    for (const form of forms.split(' ')) numbers.set(form.replace('\u200c', ' '), at + 1)
  }
}
const weekdays = new Set(WEEKDAYS.split(' '))

/** The number of a month, 1 to 12, by a name in any of the languages known; 0 where it is none. */
export function monthOf(name: string): number {
  return numbers.get(name.toLowerCase().replace(/\.$/, '')) ?? 0
}

/** Whether a word, full stop and case aside, names a day of the week. */
export function isWeekday(word: string): boolean {
  return weekdays.has(word.toLowerCase().replace(/[.,]$/, ''))
}
