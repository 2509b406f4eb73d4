import { requireInsCode } from '../../../shared/input/ins-code'
import { parseOptionalText } from '../../../shared/input/text'
import type { AddressValue, ResidenceValue } from '../domain/identity-event'
import type { AddressInput, ResidenceInput } from '../schema/beneficiary.input'

const MAX_STREET_LENGTH = 200
const MAX_POSTAL_CODE_LENGTH = 20

/** The address of an input, normalised. @throws BAD_USER_INPUT for a too long text or an invalid INS code. */
export const parseAddress = (argument: string, { street, postalCode, insCode }: AddressInput): AddressValue => ({
  street: parseOptionalText(`${argument}.street`, street, MAX_STREET_LENGTH),
  postalCode: parseOptionalText(`${argument}.postalCode`, postalCode, MAX_POSTAL_CODE_LENGTH),
  insCode: requireInsCode(`${argument}.insCode`, insCode),
})

/** The residence of an input. @throws BAD_USER_INPUT for an invalid INS code. */
export const parseResidence = (
  argument: string,
  { status, register, allocationInsCode }: ResidenceInput,
): ResidenceValue => ({
  status,
  register,
  allocationInsCode:
    allocationInsCode === null || allocationInsCode === undefined
      ? null
      : requireInsCode(`${argument}.allocationInsCode`, allocationInsCode),
})
