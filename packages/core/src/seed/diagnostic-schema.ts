// The shape of diagnostics, in zod, for programs that describe or check them. The types, with the data of each code, are in
// diagnostics/codes.ts, which the parser imports.
import * as z from 'zod'
import { diagnosticCodes, severities } from '../diagnostics/codes.ts'
import { spanSchema } from './schema.ts'

/** Checks a diagnostic as JSON; which keys `data` has depends on the code (`DiagnosticData`). */
export const diagnosticSchema = z.object({
  code: z.enum(diagnosticCodes),
  severity: z.enum(severities),
  span: spanSchema,
  data: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .describe('What the message of the code needs beside the text'),
})
