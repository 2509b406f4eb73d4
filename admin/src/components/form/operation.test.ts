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
  test('without what is empty, and without an empty list that may be left out', () =>
    expect(variablesOf(ExtendDecisionDocument, { to: '2026-12-31', careTypes: [] }, { number: '1' })).toEqual({
      to: '2026-12-31',
      number: '1',
    }))
  test('without what the operation does not ask for', () =>
    expect(variablesOf(ExtendDecisionDocument, { to: '2026-12-31', another: true })).toEqual({ to: '2026-12-31' }))
  test('inside the input of an operation that has one, with an open end left open', () =>
    expect(
      variablesOf(GrantDerogationDocument, { performed: { from: '2024-01-01', to: '' }, niss: '' }, { request: '7' }),
    ).toEqual({ input: { performed: { from: '2024-01-01' }, request: '7' } }))
  test('with numbers where the graph has an Int, also in rows', () => {
    expect(variablesOf(PaymentFileDocument, { run: '2' })).toEqual({ run: 2 })
    expect(variablesOf(RecordPaperInvoiceDocument, { lines: [{ quantity: '3', claimed: '12.00' }] })).toEqual({
      input: { lines: [{ quantity: 3, claimed: '12.00' }] },
    })
  })
  test('with an answer of no', () =>
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
    ['with all of it', {}, true],
    ['not without a field that it needs', { niss: undefined }, false],
    ['not with a number that cannot be read', { niss: '80450199895' }, false],
    ['not with a day that cannot be read', { councilDate: '31/11/2026' }, false],
    ['not with a period without a first day', { validity: { to: '2026-12-31' } }, false],
    ['not with a municipality that cannot be read', { residenceInsCode: '2100' }, false],
    ['not with a row that lacks something', { coverages: [coverage, { careType: 'PARAMEDICAL' }] }, false],
    [
      'not with an amount in a row that cannot be read',
      { coverages: [{ ...coverage, supplementMax: '50 euros' }] },
      false,
    ],
    ['not with a group of which a part is missing', { inquiry: { reference: 'A' } }, false],
  ])('%s', (_, changed, isSo) => expect(isComplete('SimulateDecision', { input: { ...input, ...changed } })).toBe(isSo))
})
