import { graphqlEnum } from '../../../shared/schema/enums'

/** Kinds of numbers. */
export const NumberKindEnum = graphqlEnum('NumberKind', ['NISS', 'BIS'], 'What kind of number a person has.', {
  NISS: 'National register number (numéro de registre national).',
  BIS: 'Number of a person outside the national register (numéro bis): 20 or 40 is added to the month.',
})
/** Sexes. */
export const GenderEnum = graphqlEnum('Gender', ['MALE', 'FEMALE', 'UNKNOWN'], 'Sex as the registers tell it.', {
  MALE: 'Man.',
  FEMALE: 'Woman.',
  UNKNOWN: 'Not told by the registers.',
})
/** Relations in a household. */
export const HouseholdRelationEnum = graphqlEnum(
  'HouseholdRelation',
  ['PARTNER', 'CHILD', 'PARENT', 'OTHER'],
  'What a member of the household is to the person.',
  {
    PARTNER: 'Husband, wife or partner.',
    CHILD: 'Child of the person.',
    PARENT: 'Father or mother of the person.',
    OTHER: 'Anyone else of the household.',
  },
)
/** Looked at, or changed. */
export const AccessKindEnum = graphqlEnum('AccessKind', ['READ', 'WRITE'], 'What was done with the data of a person.', {
  READ: 'Looked at.',
  WRITE: 'Changed.',
})
