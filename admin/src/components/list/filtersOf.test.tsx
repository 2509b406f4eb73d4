import { filterFieldsOf } from '../../dataProvider/resourceQueries'
import { hasTranslation, i18nProvider, type Locale } from '../../i18n/i18nProvider'
import { resources } from '../../resources'
import { filtersOf } from './filtersOf'

const filtered = resources.filter(({ queries }) => Object.keys(filterFieldsOf(queries)).length > 0)

test('the filters of a list are those of the graph, the ones that are always shown first', () => {
  const filters = filtersOf('payments', 'provider')
  expect(filters.map(({ props }) => [props.source, props.alwaysOn])).toEqual([
    ['provider', true],
    ['executedFrom', false],
    ['executedTo', false],
  ])
})

test.each([
  ['a provider has no filter by provider', '71000436', false],
  ['an organisation that invoices for providers filters by provider', '0299990019', true],
])('%s', (_, organisation, isThere) => {
  const signedIn = { token: '', audience: 'PROVIDER', organisation, role: 'staff', subject: 'somebody' }
  sessionStorage.setItem('mediprima.session', JSON.stringify(signedIn))
  expect(filtersOf('payments').some(({ props }) => props.source === 'provider')).toBe(isThere)
  sessionStorage.clear()
})

test('every list with a filter is known', () => expect(filtered.length).toBeGreaterThan(12))

describe.each<Locale>(['fr', 'nl', 'de', 'en'])('in the language %s', (locale) => {
  beforeAll(() => i18nProvider.changeLocale(locale))

  test.each(filtered.map(({ name }) => name))('every filter of %s has a label', (name) => {
    const without = filtersOf(name)
      .map(({ props }) => props.label?.toString() ?? `fields.${props.source}`)
      .filter((label) => !hasTranslation(label))
    expect(without).toEqual([])
  })
})
