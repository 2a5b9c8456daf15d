// The shape of what happens to a desk’s accounts, in zod: a log to which events are only ever added, and which the accounts are
// made of. In: nothing. Out: `accountEventSchema` and the types.
import * as z from 'zod'
import { MAX_PERSON_LENGTH, PERSON_NAME, roles } from './person-name.ts'

/** The name of a person: one line. */
const personNameSchema = z.string().trim().min(1).max(MAX_PERSON_LENGTH).regex(PERSON_NAME)

const common = {
  when: z.iso.datetime().describe('ISO 8601, UTC'),
  by: personNameSchema.nullable().describe('Null where somebody did it at the machine, by a command'),
  name: personNameSchema.describe('Whose account it is about'),
}
const digest = z.string().min(1).max(100)
const hash = z.string().min(1).max(500)
const subject = z.object({ issuer: z.url().max(2000), subject: z.string().min(1).max(500) })

/** The schema of one event. Passwords, invitation links and tokens are there as hashes alone. */
export const accountEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('invited'),
    role: z.enum(roles),
    token: digest,
    until: z.iso.datetime(),
  }),
  z.strictObject({ ...common, kind: z.literal('withdrawn') }),
  z.strictObject({
    ...common,
    kind: z.literal('joined'),
    token: digest,
    hash: hash.nullable(),
    subject: subject.nullable(),
  }),
  z.strictObject({ ...common, kind: z.literal('moved'), role: z.enum(roles), hash }),
  z.strictObject({ ...common, kind: z.literal('password'), hash }),
  z.strictObject({ ...common, kind: z.literal('token-made'), token: digest, label: personNameSchema }),
  z.strictObject({ ...common, kind: z.literal('token-ended'), token: digest }),
  z.strictObject({ ...common, kind: z.literal('role'), role: z.enum(roles) }),
  z.strictObject({ ...common, kind: z.literal('removed') }),
  z.strictObject({ ...common, kind: z.literal('signed-in'), how: z.enum(['password', 'provider']) }),
])
/** Something that happened to the accounts of a desk. */
export type AccountEvent = z.infer<typeof accountEventSchema>
/** Who somebody is to a provider of single sign-on. */
export type Subject = z.infer<typeof subject>
