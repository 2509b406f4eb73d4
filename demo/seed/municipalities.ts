import type { Day } from '../../shared/values/day'
import { enterpriseCheckDigits } from '../../shared/values/enterprise-number'
import type { CpasRegistration } from '../../subgraphs/decision/imports/cpas/register-cpas'

/** A CPAS of the demo data. Municipalities and INS codes are real; enterprise numbers beginning with 02999 are fictitious. */
export interface DemoCpas {
  enterpriseNumber: string
  names: { FR: string; NL: string; DE: string; EN: string }
  insCodes: string[]
  contact: { address: string; email: string; phone: string }
  municipality: string
  postalCode: string
  /** Weight of its number of persons: 13,000 of 20,000 live in Brussels. */
  weight: number
}

const municipalities: [string, string, string, string, number][] = [
  ['21001', 'Anderlecht', 'Anderlecht', '1070', 9],
  ['21002', 'Auderghem', 'Oudergem', '1160', 1],
  ['21003', 'Berchem-Sainte-Agathe', 'Sint-Agatha-Berchem', '1082', 1],
  ['21005', 'Etterbeek', 'Etterbeek', '1040', 3],
  ['21006', 'Evere', 'Evere', '1140', 2],
  ['21007', 'Forest', 'Vorst', '1190', 4],
  ['21008', 'Ganshoren', 'Ganshoren', '1083', 1],
  ['21009', 'Ixelles', 'Elsene', '1050', 6],
  ['21010', 'Jette', 'Jette', '1090', 3],
  ['21011', 'Koekelberg', 'Koekelberg', '1081', 2],
  ['21012', 'Molenbeek-Saint-Jean', 'Sint-Jans-Molenbeek', '1080', 9],
  ['21014', 'Saint-Josse-ten-Noode', 'Sint-Joost-ten-Node', '1210', 5],
  ['21015', 'Schaerbeek', 'Schaarbeek', '1030', 9],
  ['21016', 'Uccle', 'Ukkel', '1180', 2],
  ['21018', 'Woluwe-Saint-Lambert', 'Sint-Lambrechts-Woluwe', '1200', 1],
  ['11002', 'Anvers', 'Antwerpen', '2000', 10],
  ['12025', 'Malines', 'Mechelen', '2800', 2],
  ['13040', 'Turnhout', 'Turnhout', '2300', 1],
  ['23088', 'Vilvorde', 'Vilvoorde', '1800', 1],
  ['23027', 'Hal', 'Halle', '1500', 1],
  ['24062', 'Louvain', 'Leuven', '3000', 2],
  ['25112', 'Wavre', 'Waver', '1300', 1],
  ['25121', 'Ottignies-Louvain-la-Neuve', 'Ottignies-Louvain-la-Neuve', '1340', 1],
  ['31005', 'Bruges', 'Brugge', '8000', 1],
  ['34022', 'Courtrai', 'Kortrijk', '8500', 1],
  ['35013', 'Ostende', 'Oostende', '8400', 2],
  ['41002', 'Alost', 'Aalst', '9300', 1],
  ['44021', 'Gand', 'Gent', '9000', 6],
  ['46021', 'Saint-Nicolas', 'Sint-Niklaas', '9100', 1],
  ['52011', 'Charleroi', 'Charleroi', '6000', 4],
  ['53053', 'Mons', 'Bergen', '7000', 2],
  ['55022', 'La Louvière', 'La Louvière', '7100', 1],
  ['57081', 'Tournai', 'Doornik', '7500', 1],
  ['61031', 'Huy', 'Hoei', '4500', 1],
  ['62096', 'Seraing', 'Seraing', '4100', 2],
  ['63023', 'Eupen', 'Eupen', '4700', 1],
  ['63079', 'Verviers', 'Verviers', '4800', 2],
  ['71016', 'Genk', 'Genk', '3600', 1],
  ['71022', 'Hasselt', 'Hasselt', '3500', 1],
  ['73107', 'Maasmechelen', 'Maasmechelen', '3630', 1],
  ['81001', 'Arlon', 'Aarlen', '6700', 1],
  ['92094', 'Namur', 'Namen', '5000', 2],
]

// German and English names that differ from the name in the language of the municipality.
const germanNames: Readonly<Record<string, string>> = {
  Liège: 'Lüttich',
  Louvain: 'Löwen',
  Bruges: 'Brügge',
  Ostende: 'Ostende',
}
const englishNames: Readonly<Record<string, string>> = {
  Anvers: 'Antwerp',
  Gand: 'Ghent',
  Bruges: 'Bruges',
  Ostende: 'Ostend',
}
/** Whether Dutch is the language of the municipality: the Flemish provinces, and Flemish Brabant (23 and 24). */
const isDutch = (insCode: string) => /^([1347]|2[34])/.test(insCode)

const namesOf = (fr: string, nl: string, insCode: string) => {
  const own = isDutch(insCode) ? nl : fr
  return {
    FR: /^[AEÉIOUY]/.test(fr) ? `CPAS d’${fr}` : `CPAS de ${fr}`,
    NL: `OCMW ${nl}`,
    DE: `ÖSHZ ${germanNames[fr] ?? own}`,
    EN: `CPAS of ${englishNames[fr] ?? own}`,
  }
}
const number = (index: number) => {
  const eight = `02999${String(index).padStart(3, '0')}`
  return eight + enterpriseCheckDigits(eight)
}

// Fictitious: the domain is reserved for examples (RFC 2606), and no Belgian area uses numbers that begin with 00 after the zone.
const contactOf = (
  enterpriseNumber: string,
  postalCode: string,
  municipality: string,
  street = 'Rue de l’Exemple',
) => ({
  address: `${street} 1, ${postalCode} ${municipality}`,
  email: `cpas-${enterpriseNumber}@example.org`,
  phone: `+32 2 000 ${enterpriseNumber.slice(4, 6)} ${enterpriseNumber.slice(6, 8)}`,
})

/** The two CPAS of the examples first, then one for each municipality. */
export const demoCpas: readonly DemoCpas[] = [
  {
    enterpriseNumber: '0299990019',
    names: {
      FR: 'CPAS de Bruxelles et Saint-Gilles (exemple)',
      NL: 'OCMW Brussel en Sint-Gillis (voorbeeld)',
      DE: 'ÖSHZ Brüssel und Saint-Gilles (Beispiel)',
      EN: 'CPAS of Brussels and Saint-Gilles (example)',
    },
    insCodes: ['21004', '21013'],
    contact: contactOf('0299990019', '1000', 'Bruxelles'),
    municipality: 'Bruxelles',
    postalCode: '1000',
    weight: 20,
  },
  {
    enterpriseNumber: '0299991108',
    names: namesOf('Liège', 'Luik', '62063'),
    insCodes: ['62063'],
    contact: contactOf('0299991108', '4000', 'Liège'),
    municipality: 'Liège',
    postalCode: '4000',
    weight: 6,
  },
  ...municipalities.map(([ins, fr, nl, postalCode, weight], i) => ({
    enterpriseNumber: number(200 + i),
    names: namesOf(fr, nl, ins),
    insCodes: [ins],
    contact: isDutch(ins)
      ? contactOf(number(200 + i), postalCode, nl, 'Voorbeeldstraat')
      : contactOf(number(200 + i), postalCode, fr),
    municipality: isDutch(ins) ? nl : fr,
    postalCode,
    weight,
  })),
]

/**
 * A merger of two centres of the demo data, which is fictitious: Koekelberg into Jette, on the day of the seed, so that all that
 * Koekelberg recorded is older.
 */
export function mergedCentres(from: Day): CpasRegistration[] {
  const [old, successor] = ['21011', '21010'].map((code) => demoCpas.find(({ insCodes }) => insCodes.includes(code))!)
  return [
    { ...old!, merger: { successor: successor!.enterpriseNumber, from } },
    { ...successor!, insCodes: [...successor!.insCodes, ...old!.insCodes] },
  ]
}
