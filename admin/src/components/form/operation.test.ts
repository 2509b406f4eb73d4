import {
  ExtendDecisionDocument,
  GrantDerogationDocument,
  PaymentFileDocument,
  RecordPaperInvoiceDocument,
} from '../../graphql/generated/graphql'
import { inputTypeOf, variablesOf } from './operation'

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
