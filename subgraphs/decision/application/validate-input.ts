import { badInput } from '../../../shared/errors/graphql-errors'
import { isInsCode } from '../../../shared/values/ins-code'
import type { DecisionInput } from '../schema/decision.input'

const MAX_TEXT_LENGTH = 2000
const MAX_REFERENCE_LENGTH = 100
const MAX_ITEMS = 50

/** Validates what the rules do not check: lengths of texts and lists, negative amounts, INS codes. @throws BAD_USER_INPUT with the path of the invalid field. */
export function validateDecisionInput(input: DecisionInput, inputPath = 'input'): void {
  if (!isInsCode(input.residenceInsCode))
    throw badInput(
      `${inputPath}.residenceInsCode`,
      'An INS code has 5 digits, and its first digit is that of a province: 21004.',
    )
  assertMaxItems(input.coverages, `${inputPath}.coverages`)
  assertMaxItems(input.ownFunds ?? [], `${inputPath}.ownFunds`)
  if (input.inquiry?.reference) assertMaxLength(input.inquiry.reference, `${inputPath}.inquiry.reference`, 200)
  input.coverages.forEach((coverage, i) => {
    const path = `${inputPath}.coverages.${i}`
    assertNotNegative(coverage.patientPartMaxPerMonth, `${path}.patientPartMaxPerMonth`)
    assertNotNegative(coverage.supplementMax, `${path}.supplementMax`)
    for (const list of ['supplementTypes', 'authorisedProviders', 'authorisedCompanies'] as const)
      assertMaxItems(coverage[list] ?? [], `${path}.${list}`, 500)
    coverage.supplementTypes?.forEach((type, j) => {
      validateText(type, `${path}.supplementTypes.${j}`, 100)
    })
    assertMaxLength(coverage.restrictionGround ?? '', `${path}.restrictionGround`)
  })
  input.ownFunds?.forEach((item, i) => {
    validateText(item.description, `${inputPath}.ownFunds.${i}.description`)
    assertNotNegative(item.maxAmount, `${inputPath}.ownFunds.${i}.maxAmount`)
  })
  // Too short a text is the finding DEC-GROUNDS.
  assertMaxLength(input.insuranceDelayGrounds ?? '', `${inputPath}.insuranceDelayGrounds`)
  if (input.competenceGround) validateText(input.competenceGround, `${inputPath}.competenceGround`)
}

/** Validates that a text is not blank and not too long. @throws BAD_USER_INPUT. */
export function validateText(text: string, path: string, maxLength = MAX_TEXT_LENGTH): void {
  if (text.trim() === '') throw badInput(path, 'The text is blank. Write a text or leave the field out.')
  assertMaxLength(text, path, maxLength)
}

/** Validates that a text is not too long. @throws BAD_USER_INPUT. */
export function assertMaxLength(text: string, path: string, maxLength = MAX_TEXT_LENGTH): void {
  if (text.length > maxLength)
    throw badInput(path, `At most ${maxLength} characters; there are ${text.length}. Shorten the text.`)
}

/** The reference that the system gives to the copy of a version for a member of the household. */
export const copyReference = (version: string, personId: string): string => `copy of ${version} for ${personId}`
const isCopyReference = (reference: string): boolean => /^copy of \d+-\d+ for [0-9a-f-]{36}$/.test(reference)

/** Validates the caller's own reference. Null: none. @throws BAD_USER_INPUT if it is blank, too long, or has the form of the system's references. */
export function validateReference(reference: string | null | undefined): string | null {
  if (reference === null || reference === undefined) return null
  validateText(reference, 'reference', MAX_REFERENCE_LENGTH)
  if (isCopyReference(reference))
    throw badInput('reference', 'References of this form are reserved for copies of decisions. Choose another one.')
  return reference
}

function assertMaxItems(list: readonly unknown[], path: string, max = MAX_ITEMS): void {
  if (list.length > max) throw badInput(path, `At most ${max} items; there are ${list.length}. Shorten the list.`)
}

function assertNotNegative(amount: number | null | undefined, path: string): void {
  if (amount !== null && amount !== undefined && amount < 0)
    throw badInput(path, 'The amount is negative. Use zero or more.')
}
