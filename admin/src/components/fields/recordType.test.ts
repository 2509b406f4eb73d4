import { valueAt } from '../../dataProvider/resourceQueries'
import { resources } from '../../resources'
import { fieldTypeOf } from './fieldTypes'
import { recordTypeOf, typeAt } from './recordType'

test.each([
  ['Decision', 'validity', 'Period'],
  ['Decision', 'validity.to', 'LocalDate'],
  ['Decision', 'beneficiary.niss', 'Niss'],
  ['Decision', 'commitments', 'PaymentCommitment'],
  ['InvoiceLine', 'amounts.claimed', 'Euro'],
  ['InvoiceLine', 'invoice.number', undefined],
])('a field of %s at %s has the type %s', (recordType, path, type) => expect(typeAt(recordType, path)).toBe(type))

test.each(
  resources.filter(({ queries: { list, one, whole, rows } }) => list || one || whole || rows).map(({ name }) => name),
)('the type of the records of %s is known', (name) => expect(recordTypeOf(name)).toBeDefined())

test('a path with a missing part has no value', () => {
  expect(valueAt({ decision: null }, 'decision.number')).toBeUndefined()
  expect(valueAt({ decision: { number: '1' } }, 'decision.number')).toBe('1')
})

test.each([
  ['Euro', 'amount', '1234.50', '1.234,50'],
  ['Int', 'lineCount', 1234, '1.234'],
  ['Int', 'refundCode', 9001, '9001'],
  ['ID', 'seed', 123456, '123456'],
  [undefined, 'numberPrefixes', ['1', '2'], '1, 2'],
  [undefined, 'remark', null, ''],
])('a value of the type %s at %s is written in words', (type, source, value, text) =>
  expect(fieldTypeOf(type, source).text(value)).toBe(text),
)
