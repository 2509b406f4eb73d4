import { day } from '../../../shared/values/day'
import { coverageOf } from '../testing/case.builder'
import { ambulatory, hospital, restricted, testRows, withCoverages, withPeriod } from '../testing/rule-rows'
import { coverageInDecision } from './coverage-in-decision.rule'
import { coverageOnce } from './coverage-once.rule'
import { coverageTerms } from './coverage-terms.rule'
import { freeChoice } from './free-choice.rule'
import { requiredCompanionCoverageAmbulatory } from './required-companion-coverage-ambulatory.rule'
import { requiredCompanionCoverageHospital } from './required-companion-coverage-hospital.rule'

testRows([
  ['a coverage may have the days of the decision', coverageInDecision, withPeriod('2026-03-01', '2026-05-31'), []],
  [
    'a coverage cannot end after the decision',
    coverageInDecision,
    withPeriod('2026-03-01', '2026-05-31', '2026-06-01'),
    ['coverages.0.period.to'],
  ],
  [
    'a coverage cannot be open',
    coverageInDecision,
    withPeriod('2026-03-01', '2026-05-31', null),
    ['coverages.0.period.to'],
  ],
  [
    'a coverage cannot begin before the decision',
    coverageInDecision,
    withCoverages(coverageOf('PARAMEDICAL', '2026-02-28', '2026-03-31')),
    ['coverages.0.period.from'],
  ],

  [
    'two care types',
    coverageOnce,
    withCoverages(hospital('2026-03-01', '2026-03-31'), ambulatory('2026-03-01', '2026-03-31')),
    [],
  ],
  [
    'one care type twice',
    coverageOnce,
    withCoverages(hospital('2026-03-01', '2026-03-31'), hospital('2026-04-01', '2026-04-30')),
    ['coverages.1.careType'],
  ],

  [
    'hospitalisation with ambulatory care for the same days',
    requiredCompanionCoverageHospital,
    withCoverages(hospital('2026-03-01', '2026-03-31'), ambulatory('2026-03-01', '2026-03-31')),
    [],
  ],
  [
    'hospitalisation with ambulatory care for more days',
    requiredCompanionCoverageHospital,
    withCoverages(hospital('2026-03-10', '2026-03-20'), ambulatory('2026-03-01', '2026-03-31')),
    [],
  ],
  [
    'ambulatory care for a day less at the end is refused',
    requiredCompanionCoverageHospital,
    withCoverages(hospital('2026-03-01', '2026-03-31'), ambulatory('2026-03-01', '2026-03-30')),
    ['coverages.0.period.to'],
  ],
  [
    'ambulatory care for a day less at the beginning is refused',
    requiredCompanionCoverageHospital,
    withCoverages(hospital('2026-03-01', '2026-03-31'), ambulatory('2026-03-02', '2026-03-31')),
    ['coverages.0.period.from'],
  ],
  [
    'hospitalisation without ambulatory care is refused',
    requiredCompanionCoverageHospital,
    withCoverages(hospital('2026-03-01', '2026-03-31')),
    ['coverages.0.careType'],
  ],
  [
    'hospitalisation recorded on 2018-01-31 needs no companion',
    requiredCompanionCoverageHospital,
    { ...withCoverages(hospital('2018-01-01', '2018-03-31', '2018-01-31')), today: day('2018-01-31') },
    [],
  ],
  [
    'hospitalisation recorded on 2018-02-01 needs a companion',
    requiredCompanionCoverageHospital,
    { ...withCoverages(hospital('2018-01-01', '2018-03-31', '2018-02-01')), today: day('2018-02-01') },
    ['coverages.0.careType'],
  ],
  [
    'hospitalisation recorded before stays valid after a later change',
    requiredCompanionCoverageHospital,
    withCoverages(hospital('2018-01-01', '2018-03-31', '2018-01-31')),
    [],
  ],
  [
    'ambulatory care with hospitalisation',
    requiredCompanionCoverageAmbulatory,
    withCoverages(hospital('2026-03-01', '2026-03-31'), ambulatory('2026-03-01', '2026-03-31')),
    [],
  ],
  [
    'ambulatory care without hospitalisation is refused',
    requiredCompanionCoverageAmbulatory,
    withCoverages(ambulatory('2026-03-01', '2026-03-31')),
    ['coverages.0.careType'],
  ],
  [
    'ambulatory care with hospitalisation for a day less is refused',
    requiredCompanionCoverageAmbulatory,
    withCoverages(hospital('2026-03-01', '2026-03-30'), ambulatory('2026-03-01', '2026-03-31')),
    ['coverages.1.period.to'],
  ],
  [
    'ambulatory care recorded on 2021-01-28 needs no companion',
    requiredCompanionCoverageAmbulatory,
    { ...withCoverages(ambulatory('2021-01-01', '2021-03-31', '2021-01-28')), today: day('2021-01-28') },
    [],
  ],
  [
    'ambulatory care recorded on 2021-01-29 needs a companion',
    requiredCompanionCoverageAmbulatory,
    { ...withCoverages(ambulatory('2021-01-01', '2021-03-31', '2021-01-29')), today: day('2021-01-29') },
    ['coverages.0.careType'],
  ],

  [
    'a monthly maximum is permitted with PARTIAL',
    coverageTerms,
    withCoverages(
      coverageOf('PARAMEDICAL', '2026-03-01', '2026-03-31', { patientPart: 'PARTIAL', patientPartMaxPerMonth: 5000 }),
    ),
    [],
  ],
  [
    'a monthly maximum is refused with FULL',
    coverageTerms,
    withCoverages(
      coverageOf('PARAMEDICAL', '2026-03-01', '2026-03-31', { patientPart: 'FULL', patientPartMaxPerMonth: 5000 }),
    ),
    ['coverages.0.patientPartMaxPerMonth'],
  ],
  [
    'supplement terms are permitted with PARTIAL for hospitalisation',
    coverageTerms,
    withCoverages({
      ...hospital('2026-03-01', '2026-03-31'),
      supplements: 'PARTIAL',
      supplementMax: 100,
      supplementTypes: ['room'],
    }),
    [],
  ],
  [
    'supplement terms are permitted with PARTIAL for ambulatory hospital care',
    coverageTerms,
    withCoverages({ ...ambulatory('2026-03-01', '2026-03-31'), supplements: 'PARTIAL', supplementMax: 100 }),
    [],
  ],
  [
    'supplement terms are refused with FULL',
    coverageTerms,
    withCoverages({ ...hospital('2026-03-01', '2026-03-31'), supplements: 'FULL', supplementMax: 100 }),
    ['coverages.0.supplementMax'],
  ],
  [
    'supplement terms are refused for other care types',
    coverageTerms,
    withCoverages(
      coverageOf('PARAMEDICAL', '2026-03-01', '2026-03-31', {
        supplements: 'PARTIAL',
        supplementMax: 100,
        supplementTypes: ['room'],
      }),
    ),
    ['coverages.0.supplementMax', 'coverages.0.supplementTypes'],
  ],
  [
    'companies are permitted for prostheses',
    coverageTerms,
    withCoverages(coverageOf('PROSTHESES', '2026-03-01', '2026-03-31', { authorisedCompanies: ['0299990019'] })),
    [],
  ],
  [
    'companies are permitted for transport',
    coverageTerms,
    withCoverages(coverageOf('MEDICAL_TRANSPORT', '2026-03-01', '2026-03-31', { authorisedCompanies: ['0299990019'] })),
    [],
  ],
  [
    'companies are refused for medicines',
    coverageTerms,
    withCoverages(coverageOf('PHARMACEUTICALS', '2026-03-01', '2026-03-31', { authorisedCompanies: ['0299990019'] })),
    ['coverages.0.authorisedCompanies'],
  ],

  ['a coverage for any provider', freeChoice, {}, []],
  ['named providers without a ground', freeChoice, restricted(null), ['coverages.1.restrictionGround']],
  ['named providers with a ground', freeChoice, restricted('treated there since 2019'), []],
])
