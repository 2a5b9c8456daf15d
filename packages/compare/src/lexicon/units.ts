// What numbers count: units of time, length, weight and shares in the languages that comparing knows. Data, folded: each line a unit,
// named by its first word.

const UNITS = `
hour hours heure heures stunde stunden hora horas ora ore uur uren ساعة ساعات
minute minutes minuten minuto minutos minuti minuut دقيقة دقائق
day days jour jours tag tage tagen dia dias giorno giorni dag dagen يوم ايام
week weeks semaine semaines woche wochen semana semanas settimana settimane weken اسبوع اسابيع
month months mois monat monate monaten mes meses mese mesi maand maanden شهر اشهر شهور
year years an ans annee annees jahr jahre jahren ano anos anno anni jaar jaren سنة سنوات عام اعوام
percent prozent procent % percento
metre metres meter meters metern metro metros metri متر امتار
kilometre kilometres kilometer kilometers kilometern kilometro kilometros chilometri chilometro كيلومتر
ton tons tonne tonnes tonnen tonelada toneladas tonnellate tonnellata toneladas طن اطنان
million millions millionen millon millones milione milioni milhao milhoes miljoen مليون ملايين
billion billions milliard milliards milliarde milliarden miljard miliardo miliardi مليار مليارات
people persons personnes menschen personen personas persone pessoas mensen personen شخص اشخاص
`

/** The unit of a word. */
export const unitOfWord: ReadonlyMap<string, string> = new Map(
  UNITS.trim()
    .split('\n')
    .flatMap((line) => {
      const [unit = '', ...words] = line.split(' ')
      return [unit, ...words].map((word): [string, string] => [word, unit])
    }),
)
