import { badInput } from '../../../shared/errors/graphql-errors'
import { isInsCode } from '../../../shared/values/ins-code'
import type { DecisionInput } from '../schema/inputs'

const LONGEST_TEXT = 2000
const LONGEST_REFERENCE = 100
const MOST_ITEMS = 50

/** Refuses what no rule of law speaks of: empty or endless texts, amounts below zero, a code that is no commune's. */
export function validateDecisionInput(input: DecisionInput, at = 'input'): void {
  if (!isInsCode(input.residenceInsCode))
    throw badInput(`${at}.residenceInsCode`, 'An INS code has 5 digits and begins with a province: 21004.')
  few(input.coverages, `${at}.coverages`)
  few(input.ownFunds ?? [], `${at}.ownFunds`)
  input.coverages.forEach((cover, i) => {
    const path = `${at}.coverages.${i}`
    notNegative(cover.patientPartMaxPerMonth, `${path}.patientPartMaxPerMonth`)
    notNegative(cover.supplementMax, `${path}.supplementMax`)
    for (const list of ['supplementTypes', 'authorisedProviders', 'authorisedCompanies'] as const)
      few(cover[list] ?? [], `${path}.${list}`, 500)
    cover.supplementTypes?.forEach((type, j) => {
      validateText(type, `${path}.supplementTypes.${j}`, 100)
    })
  })
  input.ownFunds?.forEach((item, i) => {
    validateText(item.description, `${at}.ownFunds.${i}.description`)
    notNegative(item.maxAmount, `${at}.ownFunds.${i}.maxAmount`)
  })
  if (input.insuranceDelayGrounds) validateText(input.insuranceDelayGrounds, `${at}.insuranceDelayGrounds`)
}

/** A text that says something and ends. */
export function validateText(text: string, path: string, longest = LONGEST_TEXT): void {
  if (text.trim() === '') throw badInput(path, 'Write something, or leave the field out.')
  if (text.length > longest) throw badInput(path, `At most ${longest} characters; there are ${text.length}.`)
}

/** The reference of a copy of a version for a member of the household: the system's own. */
export const copyReference = (version: string, personId: string): string => `copy of ${version} for ${personId}`
const isCopyReference = (reference: string): boolean => /^copy of \d+-\d+ for [0-9a-f-]{36}$/.test(reference)

/** The caller's own reference of a call. */
export function validateReference(reference: string | null | undefined): string | null {
  if (reference === null || reference === undefined) return null
  validateText(reference, 'reference', LONGEST_REFERENCE)
  if (isCopyReference(reference))
    throw badInput('reference', 'The system gives references of this form to copies of decisions. Choose another one.')
  return reference
}

function few(list: readonly unknown[], path: string, most = MOST_ITEMS): void {
  if (list.length > most) throw badInput(path, `At most ${most} items; there are ${list.length}.`)
}

function notNegative(amount: number | null | undefined, path: string): void {
  if (amount !== null && amount !== undefined && amount < 0) throw badInput(path, 'An amount is not below zero.')
}
