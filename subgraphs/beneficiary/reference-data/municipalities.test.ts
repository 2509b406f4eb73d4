import { municipalityName, parseMunicipalities } from './municipalities'

describe('names of municipalities', () => {
  test.each([
    ['21004', 'Bruxelles'],
    ['25014', "Braine-l'Alleud"],
    ['44021', 'Gent'],
    ['63023', 'Eupen'],
  ])('INS code %s is %s', (insCode, name) => {
    expect(municipalityName(insCode)).toBe(name)
  })

  test('an unknown municipality is named by its code', () => {
    expect(municipalityName('99999')).toBe('99999')
  })

  test.each([
    ['an invalid code', 'ins_code,name\n2100,Bruxelles\n'],
    ['an empty name', 'ins_code,name\n21004,\n'],
    ['a code that is there twice', 'ins_code,name\n21004,Bruxelles\n21004,Brussel\n'],
  ])('a file with %s is rejected', (_, csv) => {
    expect(() => parseMunicipalities(csv)).toThrow('municipalities.csv')
  })
})
