import { destination } from './QuickSearch'

const everything = () => true
const provider = (resource: string, action: string) =>
  !['persons', 'decisions'].includes(resource) && ['list', 'show'].includes(action)

test.each([
  ['000000123456', everything, '/decisions/000000123456/show'],
  ['85.07.30-001.36', everything, '/persons/85073000136/show'],
  ['710-004-36', everything, '/providers/71000436/show'],
  ['85073000136', provider, '/coverage?niss=85073000136'],
  ['1-00014-90-004', everything, '/providers/10001490004/show'],
  ['102071', everything, '/nomenclature/102071/show'],
  ['amu202611300000000142', everything, '/attestations/AMU202611300000000142/show'],
  ['85.07.30-001.37', everything, `/persons?filter=${encodeURIComponent('{"search":"85.07.30-001.37"}')}`],
  ['Quichotte', everything, `/persons?filter=${encodeURIComponent('{"search":"Quichotte"}')}`],
  ['Tartempion', provider, `/providers?filter=${encodeURIComponent('{"search":"Tartempion"}')}`],
  ['anything', () => false, undefined],
])('%s leads where it can be read', (typed, allowed, path) => expect(destination(typed, allowed)).toBe(path))
