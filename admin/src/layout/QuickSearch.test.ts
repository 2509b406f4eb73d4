import { destination } from './QuickSearch'

const everything = () => true
const provider = (resource: string, action: string) =>
  !['persons', 'decisions'].includes(resource) && ['list', 'show'].includes(action)

test.each([
  ['000000123456', everything, '/decisions/000000123456/show'],
  ['80.41.15-101.58', everything, '/persons/80411510158/show'],
  ['710-004-36', everything, '/providers/71000436/show'],
  ['80411510158', provider, '/coverage?niss=80411510158'],
  ['1-00014-90-004', everything, '/providers/10001490004/show'],
  ['102071', everything, '/nomenclature/102071/show'],
  ['amu202611300000000142', everything, '/attestations/AMU202611300000000142/show'],
  ['80.41.15-101.59', everything, `/persons?filter=${encodeURIComponent('{"search":"80.41.15-101.59"}')}`],
  ['Quichotte', everything, `/persons?filter=${encodeURIComponent('{"search":"Quichotte"}')}`],
  ['Tartempion', provider, `/providers?filter=${encodeURIComponent('{"search":"Tartempion"}')}`],
  ['anything', () => false, undefined],
])('%s leads where it can be read', (typed, allowed, path) => expect(destination(typed, allowed)).toBe(path))
