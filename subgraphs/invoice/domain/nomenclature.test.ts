import { tariffsFor } from './nomenclature'

const general = { provider: null, price: 'general' }
const ofOne = { provider: '71099020000', price: 'own' }
const ofOther = { provider: '71099119000', price: 'of another' }

test.each([
  ['an institution has its own price first, then the general one', '71099020000', ['own', 'general']],
  ['the 8 digits of an institution name it as well', '71099020', ['own', 'general']],
  ['a provider without a price of its own has the general one', '10001490004', ['general']],
  ['without a provider, the general tariff applies', null, ['general']],
])('%s', (_, provider, expected) => {
  expect(tariffsFor([general, ofOther, ofOne], provider).map(({ price }) => price)).toEqual(expected)
})
