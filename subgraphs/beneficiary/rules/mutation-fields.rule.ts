import { defineRule, error } from '../../../shared/rules/define-rule'
import { citing, openQuestion } from '../../../shared/rules/legal-sources'
import type { IdentityMutationKind, InsuranceStatus } from '../../../shared/values/care-types'

/** The fields of an identity mutation beside its reference, number, kind and effective day. */
export const mutationFields = [
  'lastName',
  'firstNames',
  'newNiss',
  'gender',
  'birthDate',
  'address',
  'residence',
  'insurer',
  'insurance',
] as const
type Field = (typeof mutationFields)[number]

// By kind: fields that are required, of which one is required, and that are optional.
const fieldsOf: Record<
  IdentityMutationKind,
  { required?: readonly Field[]; oneOf?: readonly Field[]; optional?: readonly Field[] }
> = {
  NAME_CHANGE: { oneOf: ['lastName', 'firstNames'] },
  NUMBER_CHANGE: { required: ['newNiss'], optional: ['residence', 'insurance'] },
  GENDER_CHANGE: { required: ['gender'] },
  BIRTH_DATE_CORRECTION: { required: ['birthDate'] },
  ADDRESS_CHANGE: { required: ['address'] },
  RESIDENCE_CHANGE: { required: ['residence'], optional: ['insurance'] },
  STRUCK_OFF: {},
  DEATH: {},
  INSURANCE_AFFILIATION: { optional: ['insurer'] },
  INSURANCE_END: { optional: ['insurance'] },
  INSURABILITY_CHANGE: { required: ['insurance'] },
  RECEPTION_CENTRE_ARRIVAL: { optional: ['address'] },
  RECEPTION_CENTRE_DEPARTURE: { optional: ['address'] },
}

/** An identity mutation as the rule evaluates it: its kind, its fields, and its path in the input. */
export interface MutationShape {
  path: string
  kind: IdentityMutationKind
  given: readonly Field[]
  niss: string
  newNiss: string | null
  insurance: InsuranceStatus | null
}

/** A mutation has exactly the fields of its kind. */
export const mutationFieldsRule = defineRule<MutationShape>({
  id: 'BEN-MUTATION-FIELDS',
  governedBy: 'recording',
  text: {
    FR: 'Une mutation d’identité contient exactement les données prévues pour son type.',
    NL: 'Een identiteitsmutatie bevat precies de gegevens van haar type.',
    DE: 'Eine Identitätsmutation enthält genau die Angaben ihrer Art.',
    EN: 'An identity mutation carries exactly the fields of its kind.',
  },
  message: {
    missing: {
      FR: 'La mutation {kind} exige la donnée {field}, qui manque. Renvoyez-la avec cette donnée ; rien n’a été enregistré.',
      NL: 'De mutatie {kind} vereist {field}, dat ontbreekt. Stuur ze opnieuw met dat gegeven; er is niets opgeslagen.',
      DE: 'Die Mutation {kind} erfordert {field}; die Angabe fehlt. Senden Sie sie erneut mit dieser Angabe; nichts wurde gespeichert.',
      EN: 'A mutation {kind} needs {field}, which is missing. Send it again with it; nothing was recorded.',
    },
    tooMany: {
      FR: 'La mutation {kind} ne contient pas la donnée {field}. Renvoyez-la sans cette donnée, ou sous le bon type ; rien n’a été enregistré.',
      NL: 'De mutatie {kind} bevat geen {field}. Stuur ze opnieuw zonder dat gegeven, of onder de juiste soort; er is niets opgeslagen.',
      DE: 'Die Mutation {kind} enthält die Angabe {field} nicht. Senden Sie sie erneut ohne diese Angabe oder unter dem richtigen Typ; nichts wurde gespeichert.',
      EN: 'A mutation {kind} has no {field}. Send it again without it, or under the kind that is meant; nothing was recorded.',
    },
    sameNumber: {
      FR: 'Le nouveau numéro {newNiss} est celui qu’il devrait remplacer. Vérifiez le numéro ; rien n’a été enregistré.',
      NL: 'Het nieuwe nummer {newNiss} is het nummer dat het zou vervangen. Controleer het nummer; er is niets opgeslagen.',
      DE: 'Die neue Nummer {newNiss} ist die Nummer, die sie ersetzen soll. Prüfen Sie sie; nichts wurde gespeichert.',
      EN: 'The new number {newNiss} is the one that it should replace. Check the number; nothing was recorded.',
    },
    insured: {
      FR: 'La mutation {kind} ne rend personne assuré. Envoyez l’affiliation sous {affiliation} ; rien n’a été enregistré.',
      NL: 'De mutatie {kind} maakt niemand verzekerd. Stuur de aansluiting onder {affiliation}; er is niets opgeslagen.',
      DE: 'Die Mutation {kind} macht niemanden versichert. Senden Sie den Anschluss unter {affiliation}; nichts wurde gespeichert.',
      EN: 'A mutation {kind} makes nobody insured. Send the affiliation as {affiliation}; nothing was recorded.',
    },
    unreadable: {
      FR: 'La donnée {field} est vide ou trop longue. Corrigez-la et renvoyez la mutation ; rien n’a été enregistré.',
      NL: 'Het gegeven {field} is leeg of te lang. Verbeter het en stuur de mutatie opnieuw; er is niets opgeslagen.',
      DE: 'Die Angabe {field} ist leer oder zu lang. Berichtigen Sie sie und senden Sie die Mutation erneut; nichts wurde gespeichert.',
      EN: 'The field {field} is empty or too long. Correct it and send the mutation again; nothing was recorded.',
    },
  },
  facts: { affiliation: 'IdentityMutationKind' },
  wordings: [{ source: citing(openQuestion('Q2'), openQuestion('R43')), check }],
})

function check({ path, kind, given, niss, newNiss, insurance }: MutationShape) {
  const { required = [], oneOf = [], optional = [] } = fieldsOf[kind]
  const allowed: readonly Field[] = [...required, ...oneOf, ...optional]
  const missingOneOf = oneOf.length > 0 && !oneOf.some((field) => given.includes(field)) ? oneOf.slice(0, 1) : []
  const missing = [...required.filter((field) => !given.includes(field)), ...missingOneOf]
  const tooMany = given.filter((field) => !allowed.includes(field))
  return [
    ...missing.map((field) => error(`${path}.${field}`, { kind, field }, { message: 'missing' })),
    ...tooMany.map((field) => error(`${path}.${field}`, { kind, field }, { message: 'tooMany' })),
    ...(kind === 'NUMBER_CHANGE' && newNiss === niss
      ? [error(`${path}.newNiss`, { newNiss }, { message: 'sameNumber' })]
      : []),
    // An affiliation suspends decisions: it must come under its own kind.
    ...(insurance === 'INSURED' && (kind === 'INSURABILITY_CHANGE' || kind === 'INSURANCE_END')
      ? [error(`${path}.insurance`, { kind, affiliation: 'INSURANCE_AFFILIATION' }, { message: 'insured' })]
      : []),
  ]
}
