import { graphqlEnum } from '../../../shared/schema/enums'

export const NumberKindEnum = graphqlEnum('NumberKind', ['NISS', 'BIS'], 'Kind of identification number.', {
  NISS: 'National register number (numéro de registre national).',
  BIS: 'Number of a person outside the national register (numéro bis): the month is increased by 20 or 40.',
})
export const GenderEnum = graphqlEnum('Gender', ['MALE', 'FEMALE', 'UNKNOWN'], 'Sex in the registers.', {
  MALE: 'Male.',
  FEMALE: 'Female.',
  UNKNOWN: 'Not stated in the registers.',
})
export const HouseholdRelationEnum = graphqlEnum(
  'HouseholdRelation',
  ['PARTNER', 'CHILD', 'PARENT', 'OTHER'],
  'Relation of a household member to the person.',
  {
    PARTNER: 'Husband, wife or partner.',
    CHILD: 'Child of the person.',
    PARENT: 'Father or mother of the person.',
    OTHER: 'Other member of the household.',
  },
)
export const AccessKindEnum = graphqlEnum('AccessKind', ['READ', 'WRITE'], 'Kind of access to the data of a person.', {
  READ: 'The data were read.',
  WRITE: 'The data were changed.',
})
export const AccessAlertKindEnum = graphqlEnum('AccessAlertKind', ['QUOTA', 'EMERGENCY'], 'Kind of an access alert.', {
  QUOTA: 'One reader read more different persons in an hour than is usual (rule ACC-QUOTA).',
  EMERGENCY: 'A client sent X-Emergency and read beyond its rights.',
})
