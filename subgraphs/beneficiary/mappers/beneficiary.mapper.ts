import type { AccessRecord } from '../../../shared/audit/access-log-writer'
import type { Day } from '../../../shared/values/day'
import { insurancesFromStart, numberOn, onOrFirst } from '../domain/identity'
import type { Person } from '../domain/person'
import { recordOn } from '../domain/timeline'
import { municipalityName } from '../reference-data/municipalities'
import type { BeneficiaryType } from '../schema/beneficiary.type'

/** Maps a person to its GraphQL type, as on a day. `id` is the id that was asked for, if it is not the canonical one. */
export function toBeneficiaryNode({ id: personId, identity }: Person, today: Day, id = personId): BeneficiaryType {
  const number = numberOn(identity, today)
  const name = onOrFirst(identity.names, today)
  return {
    id,
    niss: number.number,
    numberKind: number.kind,
    numbers: identity.numbers,
    lastName: name.lastName,
    firstNames: name.firstNames,
    names: identity.names,
    gender: onOrFirst(identity.genders, today).gender,
    birthDate: birthDateOn(identity.birthDates, today),
    deathDate: identity.deathDate !== null && identity.deathDate <= today ? identity.deathDate : null,
    residences: identity.residences,
    insurances: identity.insurances,
    insurancesFromStart: insurancesFromStart(identity),
    addresses: identity.addresses.map((record) => ({ ...record, municipality: municipalityName(record.insCode) })),
    receptionCentre: identity.receptionCentre,
    relations: identity.household,
    personId,
  }
}

const birthDateOn = (dates: Person['identity']['birthDates'], today: Day): Day | null =>
  (recordOn(dates, today) ?? dates[0])?.birthDate ?? null

/** The access record of a person: the canonical id and the number in use today. */
export const toAccessRecord = ({ id, identity }: Pick<Person, 'id' | 'identity'>, today: Day): AccessRecord => ({
  personId: id,
  niss: numberOn(identity, today).number,
})
