import { isLong, type UseRule } from '../quotation-context.ts'

/** A sentence, or more than a few words. */
export const wholeSentence: UseRule = {
  id: 'whole-sentence',
  message: 'A sentence, or more than a few words.',
  example:
    '@seed\nDiario de Vela\n2022-06-29\n\nEl muelle\n\nEn la pared había “ni barcos, ni redes, ni cuerdas, ni pilotos en este puerto de la ciudad”.',
  counterExample: 'They sailed to the “free port” at night.',
  find: ({ shape }) => (shape.sentence || isLong(shape) ? 'speech' : null),
}
