import {
  ExtendDecisionDocument,
  GrantDerogationDocument,
  PaymentFileDocument,
  RecordPaperInvoiceDocument,
} from '../../graphql/generated/graphql'
import { inputTypeOf, isComplete, variablesOf } from './operation'

test.each([
  ['ExtendDecision', 'to', 'LocalDate', true],
  ['ExtendDecision', 'careTypes', 'CareType', false],
  ['GrantDerogation', 'performed.from', 'LocalDate', true],
  ['GrantDerogation', 'performed.to', 'LocalDate', false],
  ['RegisterPerson', 'address.street', 'String', false],
  ['RecordPaperInvoice', 'lines.0.code', 'NomenclatureCode', true],
  ['RecordPaperInvoice', 'lines.0.prescriber', 'InamiNumber', false],
  ['RecordPaperInvoice', 'unknown', undefined, false],
])('the form of %s asks for %s as %s, required: %s', (operation, path, type, isRequired) =>
  expect(inputTypeOf(operation, path)).toEqual({ type, isRequired }),
)

describe('the values of a form are sent', () => {
  test('empty values, and empty lists that are optional, are not sent', () =>
    expect(variablesOf(ExtendDecisionDocument, { to: '2026-12-31', careTypes: [] }, { number: '1' })).toEqual({
      to: '2026-12-31',
      number: '1',
    }))
  test('values that the operation does not ask for are not sent', () =>
    expect(variablesOf(ExtendDecisionDocument, { to: '2026-12-31', another: true })).toEqual({ to: '2026-12-31' }))
  test('values are sent inside the input of the operation, and an open end stays open', () =>
    expect(
      variablesOf(GrantDerogationDocument, { performed: { from: '2024-01-01', to: '' }, niss: '' }, { request: '7' }),
    ).toEqual({ input: { performed: { from: '2024-01-01' }, request: '7' } }))
  test('values of the type Int are sent as numbers, also inside rows', () => {
    expect(variablesOf(PaymentFileDocument, { run: '2' })).toEqual({ run: 2 })
    expect(variablesOf(RecordPaperInvoiceDocument, { lines: [{ quantity: '3', claimed: '12.00' }] })).toEqual({
      input: { lines: [{ quantity: 3, claimed: '12.00' }] },
    })
  })
  test('an answer of no is sent as false', () =>
    expect(variablesOf(RecordPaperInvoiceDocument, { attestationHeld: false })).toEqual({
      input: { attestationHeld: false },
    }))
})

describe('what an operation needs is complete', () => {
  const coverage = { careType: 'GENERAL_MEDICINE', period: { from: '2026-11-01' } }
  const input = {
    niss: '80450199894',
    councilDate: '2026-11-01',
    validity: { from: '2026-11-01' },
    incomeLevel: 'UP_TO_LIVING_WAGE',
    residenceInsCode: '21013',
    coverages: [coverage],
  }
  test.each<[string, object, boolean]>([
    ['an input with all required values is complete', {}, true],
    ['an input without a required field is incomplete', { niss: undefined }, false],
    ['an input with a number that cannot be parsed is incomplete', { niss: '80450199895' }, false],
    ['an input with a day that cannot be parsed is incomplete', { councilDate: '31/11/2026' }, false],
    ['an input with a period without a first day is incomplete', { validity: { to: '2026-12-31' } }, false],
    ['an input with a municipality that cannot be parsed is incomplete', { residenceInsCode: '2100' }, false],
    ['an input with an incomplete row is incomplete', { coverages: [coverage, { careType: 'PARAMEDICAL' }] }, false],
    [
      'an input with an amount in a row that cannot be parsed is incomplete',
      { coverages: [{ ...coverage, supplementMax: '50 euros' }] },
      false,
    ],
    ['an input with an incomplete group is incomplete', { inquiry: { reference: 'A' } }, false],
  ])('%s', (_, changed, isSo) => expect(isComplete('SimulateDecision', { input: { ...input, ...changed } })).toBe(isSo))
})
