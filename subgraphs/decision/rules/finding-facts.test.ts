import type { Rule } from '../../../shared/rules/define-rule'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import { day } from '../../../shared/values/day'
import type { SituationPeriod } from '../domain/situation'
import {
  coverageCaseOf,
  coverageOf,
  type Difference,
  days,
  decisionCaseOf,
  decisionContentOf,
  insurableOn,
} from '../testing/case.builder'
import { allocationUnknown } from './allocation-unknown.rule'
import { commitmentGuarantee } from './commitment-guarantee.rule'
import { commitmentUnknown } from './commitment-unknown.rule'
import { continuity } from './continuity.rule'
import { councilDateRule } from './council-date.rule'
import { coverageAbsent } from './coverage-absent.rule'
import type { CoverageCase } from './coverage-case'
import { coverageInDecision } from './coverage-in-decision.rule'
import { coverageInsured } from './coverage-insured.rule'
import { coverageNotInPeriod } from './coverage-not-in-period.rule'
import { coverageOnce } from './coverage-once.rule'
import { coverageSuspended } from './coverage-suspended.rule'
import { coverageTerms } from './coverage-terms.rule'
import { deceasedRule } from './deceased.rule'
import { deceasedFiveDays } from './deceased-5-days.rule'
import type { DecisionCase } from './decision-case'
import { expectedVersionRule } from './expected-version.rule'
import { extensionSituation } from './extension-situation.rule'
import { freeChoice } from './free-choice.rule'
import { grounds as groundsRule } from './grounds.rule'
import { housingNotStated } from './housing-not-stated.rule'
import { illegalStayCheck } from './illegal-stay-months.rule'
import { rules } from './index'
import { inquiryRule } from './inquiry.rule'
import { insurableThreeMonths } from './insurable-3-months.rule'
import { mergedPersons } from './merged-persons.rule'
import { noDecision } from './no-decision.rule'
import { noRetroactiveReduction } from './no-retroactive-reduction.rule'
import { notActive } from './not-active.rule'
import { notSuspended } from './not-suspended.rule'
import { oneYear } from './one-year.rule'
import { otherCpas } from './other-cpas.rule'
import { overlap } from './overlap.rule'
import { periodRule } from './period.rule'
import { providerNotInPhase } from './provider-not-in-phase.rule'
import { providerNotListed } from './provider-not-listed.rule'
import { requiredCompanionCoverageHospital } from './required-companion-coverage-hospital.rule'
import { retroactiveExtensionLimit } from './retroactive-extension-limit.rule'
import { scopeInsured } from './scope-insured.rule'
import { scopeReceptionCentre } from './scope-reception-centre.rule'
import { situationAhead } from './situation-ahead.rule'
import { suspendedRule } from './suspended.rule'
import { territory } from './territory.rule'

// Every finding has the days and numbers with which a reader can repeat the calculation: path, facts, and the text that contains
// them. The parameters of the rule follow the facts.
type Summary = [path: string, facts: string, text: string]
const summarize = (findings: ReturnType<typeof evaluateRules>['findings']): Summary[] =>
  findings.map(({ path, facts, message }) => [
    path ?? '-',
    facts.map(({ name, value }) => `${name} ${value}`).join(', '),
    message.EN,
  ])

const coverage = (from: string, to: string | null) => ({
  ...coverageOf('PARAMEDICAL', from, from),
  period: days(from, to),
})
const withCoverages = (...coverages: ReturnType<typeof coverageOf>[]): Difference => ({ content: { coverages } })
const neighbour: Difference = {
  others: [
    {
      number: '000000000196',
      cpas: '0299991108',
      cpasName: { FR: 'CPAS de Liège', NL: 'OCMW Luik', DE: 'ÖSHZ Lüttich', EN: 'CPAS of Liège' },
      validity: days('2026-05-31', null),
    },
  ],
}
const seekerOn = (from: string, allocationInsCode: string | null): SituationPeriod => ({
  residenceStatus: 'ASYLUM_SEEKER_FINANCIAL_AID',
  register: 'WAITING',
  allocationInsCode,
  insuranceStatus: 'NOT_INSURED_NOT_INSURABLE',
  insuranceDueBy: null,
  period: days(from, '2026-05-31'),
})
const lasting = (from: string, to: string | null): Difference => ({
  content: { validity: days(from, to), coverages: [] },
})
const hospital = (to: string | null) => ({ ...coverage('2026-03-01', to), careType: 'HOSPITALIZATION' as const })
const before = decisionContentOf()

const rows: [rule: Rule<DecisionCase, 'council' | 'recording'>, difference: Difference, first: Summary][] = [
  [
    periodRule,
    lasting('2026-03-02', '2026-03-01'),
    [
      'validity.to',
      'from 2026-03-02, to 2026-03-01',
      'The period ends on 01/03/2026, before its first day (02/03/2026). Correct one of the two days.',
    ],
  ],
  [
    periodRule,
    {
      previous: {},
      ...lasting('2026-03-01', '2026-06-01'),
      stopWindow: { earliest: day('2026-02-28'), latest: day('2026-05-31') },
    },
    [
      'validity.to',
      'to 2026-06-01, earliest 2026-02-28, latest 2026-05-31',
      'The last day 01/06/2026 is not possible. Choose a day from 28/02/2026 (the decision then holds on no day) to 31/05/2026.',
    ],
  ],
  [
    periodRule,
    { previous: {}, extensionFrom: day('2026-06-30') },
    [
      'validity.to',
      'to 2026-05-31, from 2026-06-30',
      'An extension can’t end on 31/05/2026, before the current last day (30/06/2026). To shorten the decision, stop it.',
    ],
  ],
  [
    periodRule,
    { previous: {}, ...lasting('2026-03-01', '2026-02-27'), extensionFrom: day('2026-05-31') },
    [
      'validity.to',
      'from 2026-03-01, to 2026-02-27',
      'The period ends on 27/02/2026, before its first day (01/03/2026). Correct one of the two days.',
    ],
  ],
  [
    periodRule,
    { previous: {}, ...lasting('2026-03-01', '2026-03-01'), extensionFrom: day('2026-05-31') },
    [
      'validity.to',
      'to 2026-03-01, from 2026-05-31',
      'An extension can’t end on 01/03/2026, before the current last day (31/05/2026). To shorten the decision, stop it.',
    ],
  ],
  [
    councilDateRule,
    { content: { councilDate: day('2026-03-13') } },
    [
      'councilDate',
      'councilDate 2026-03-13, today 2026-03-12',
      'The council date (13/03/2026) is after today (12/03/2026). Record the decision once the council has taken it.',
    ],
  ],
  [
    oneYear,
    lasting('2026-03-01', '2027-03-01'),
    [
      'validity.to',
      'from 2026-03-01, to 2027-03-01, latest 2027-02-28, years 1',
      'The period begins on 01/03/2026 and can go to 28/02/2027 at most; 01/03/2027 is later. Choose a last day, then take a new decision.',
    ],
  ],
  [
    oneYear,
    lasting('2026-03-01', null),
    [
      'validity.to',
      'from 2026-03-01, to ∞, latest 2027-02-28, years 1',
      'The period begins on 01/03/2026 and has no last day. Choose a last day, 28/02/2027 at the latest.',
    ],
  ],
  [
    coverageInDecision,
    withCoverages(coverage('2026-02-28', null)),
    [
      'coverages.0.period.from',
      'careType PARAMEDICAL, from 2026-02-28, to ∞, decisionFrom 2026-03-01, decisionTo 2026-05-31',
      'The coverage “Paramedical care” from 28/02/2026 goes beyond the validity of the decision (from 01/03/2026 to 31/05/2026). Change the coverage or the decision.',
    ],
  ],
  [
    coverageInDecision,
    { content: { validity: days('2026-03-01', null), coverages: [coverage('2026-02-28', '2026-03-31')] } },
    [
      'coverages.0.period.from',
      'careType PARAMEDICAL, from 2026-02-28, to 2026-03-31, decisionFrom 2026-03-01, decisionTo ∞',
      'The coverage “Paramedical care” from 28/02/2026 to 31/03/2026 goes beyond the validity of the decision (from 01/03/2026). Change the coverage or the decision.',
    ],
  ],
  [
    coverageOnce,
    withCoverages(coverage('2026-03-01', '2026-03-31'), coverage('2026-04-01', '2026-04-30')),
    [
      'coverages.1.careType',
      'careType PARAMEDICAL',
      'The care type “Paramedical care” is covered already, further up in the same decision. Keep one coverage of each type.',
    ],
  ],
  [
    requiredCompanionCoverageHospital,
    withCoverages(hospital('2026-03-31')),
    [
      'coverages.0.careType',
      'careType HOSPITALIZATION, from 2026-03-01, to 2026-03-31, needed AMBULATORY_HOSPITAL_CARE, recordedFrom 2018-02-01',
      'The hospitalisation coverage from 01/03/2026 to 31/03/2026 needs an ambulatory hospital care coverage for at least these days. Add it or extend it.',
    ],
  ],
  [
    requiredCompanionCoverageHospital,
    withCoverages(hospital(null)),
    [
      'coverages.0.careType',
      'careType HOSPITALIZATION, from 2026-03-01, to ∞, needed AMBULATORY_HOSPITAL_CARE, recordedFrom 2018-02-01',
      'The hospitalisation coverage from 01/03/2026 needs an ambulatory hospital care coverage for at least these days. Add it or extend it.',
    ],
  ],
  [
    overlap,
    neighbour,
    [
      'validity',
      'number 000000000196, cpas 0299991108, cpasName CPAS de Liège, from 2026-05-31, to ∞',
      'Decision 000000000196 of CPAS of Liège (0299991108) holds already from 31/05/2026. Contact that CPAS, or choose a period outside these days.',
    ],
  ],
  [
    continuity,
    neighbour,
    [
      'validity',
      'number 000000000196, cpas 0299991108, cpasName CPAS de Liège, from 2026-05-31, to ∞',
      'CPAS of Liège (0299991108) stays competent for as long as its decision 000000000196 has no last day, even if the person has moved. Contact that CPAS.',
    ],
  ],
  [
    territory,
    { content: { residenceInsCode: '62063' } },
    [
      'residenceInsCode',
      'residence 62063, communes 21004, 21013',
      'The municipality of residence 62063 is not one of yours (21004 and 21013). Check which CPAS is competent; if an exception of the law of 2 April 1965 applies, state it as the ground of competence.',
    ],
  ],
  [
    scopeInsured,
    { person: { insured: [days('2026-02-01', null)] } },
    [
      'niss',
      'day 2026-03-01',
      'The person is insured on 01/03/2026, the first day of the decision: the costs go through the health insurance fund. Deal with additional aid outside MediPrima.',
    ],
  ],
  [
    scopeInsured,
    { person: { insured: [days('2025-01-01', '2026-02-28'), days('2026-04-01', null)] } },
    [
      'niss',
      'day 2026-04-01, lastDay 2026-03-31',
      'The person is insured on 01/04/2026, and the decision would hold on that day too: the costs then go through the health insurance fund. Let the decision end on 31/03/2026 at the latest.',
    ],
  ],
  [
    scopeReceptionCentre,
    {
      person: {
        receptionCentre: [days('2025-01-01', '2025-02-01'), days('2026-05-31', null), days('2026-05-31', '2026-06-01')],
      },
    },
    [
      'niss',
      'centreFrom 2026-05-31, centreTo …',
      'The person is housed in a reception centre from 31/05/2026, and the decision would hold on these days too. Turn to Fedasil or choose other days.',
    ],
  ],
  [
    scopeReceptionCentre,
    { person: { receptionCentre: [days('2026-02-01', '2026-03-01')] } },
    [
      'niss',
      'centreFrom 2026-02-01, centreTo 2026-03-01',
      'The person is housed in a reception centre from 01/02/2026 to 01/03/2026, and the decision would hold on these days too. Turn to Fedasil or choose other days.',
    ],
  ],
  [
    insurableThreeMonths,
    { person: { situations: [insurableOn(days('2026-03-01', '2026-05-31'), '2026-02-28')] } },
    [
      'insuranceDelayGrounds',
      'dueBy 2026-02-28, from 2026-03-01, months 3',
      'The person should have joined a health insurance fund by 28/02/2026 and the decision begins on 01/03/2026. Have the person join one, or record why it is late.',
    ],
  ],
  [
    insurableThreeMonths,
    { person: { situations: [insurableOn(days('2026-03-01', '2026-05-31'), '2026-04-30')] } },
    [
      'insuranceDelayGrounds',
      'dueBy 2026-04-30, day 2026-05-01, months 3',
      'The decision still holds after 30/04/2026, the last day for the person to join a health insurance fund: from 01/05/2026 on the State pays nothing. Have the person join one by then, or record why it will be late.',
    ],
  ],
  [
    allocationUnknown,
    { person: { situations: [seekerOn('2026-04-01', null)] } },
    [
      'niss',
      'day 2026-04-01',
      'The assigned municipality (TI 207) of this person is not known on 01/04/2026: the State pays only half of the insurance share, whether or not housing was offered. Send the Fedasil document to the SPP IS.',
    ],
  ],
  [
    housingNotStated,
    { person: { situations: [seekerOn('2026-03-01', '62063')] } },
    [
      'housingOffered',
      'residence 21004, allocation 62063',
      'The person lives in 21004, outside the assigned municipality (62063), and nothing states whether housing was offered: the terms are those without an offer. State whether decent housing was offered.',
    ],
  ],
  [
    situationAhead,
    { person: { situationChanges: [{ kind: 'RESIDENCE_CHANGE', effectiveOn: day('2026-05-31') }] } },
    [
      'validity.to',
      'kind RESIDENCE_CHANGE, effectiveOn 2026-05-31, lastDay 2026-05-30',
      'The registers report “Residence changed” for 31/05/2026, during the decision: what the State pays changes on that day. End the decision on 30/05/2026 and decide again from 31/05/2026, or confirm the period.',
    ],
  ],
  [
    extensionSituation,
    {
      previous: {},
      extensionFrom: day('2026-04-30'),
      person: { situationChanges: [{ kind: 'STRUCK_OFF', effectiveOn: day('2026-05-01') }] },
    },
    [
      'validity.to',
      'kind STRUCK_OFF, effectiveOn 2026-05-01, lastDay 2026-04-30',
      'The registers report “Struck off” for 01/05/2026, one of the added days. Extend to 30/04/2026 at most, then take a new decision.',
    ],
  ],
  [
    deceasedFiveDays,
    { person: { deathDate: day('2026-03-10') }, ...lasting('2026-03-01', '2026-03-16') },
    [
      'validity.to',
      'deathDate 2026-03-10, to 2026-03-16, latest 2026-03-15, days 5',
      'The person died on 10/03/2026: the last day must be between 10/03/2026 and 15/03/2026; 16/03/2026 is not possible. Choose one of these days.',
    ],
  ],
  [
    deceasedFiveDays,
    { person: { deathDate: day('2026-03-10') }, ...lasting('2026-03-01', null) },
    [
      'validity.to',
      'deathDate 2026-03-10, to ∞, latest 2026-03-15, days 5',
      'The person died on 10/03/2026: the decision must have a last day, between 10/03/2026 and 15/03/2026. Choose one of these days.',
    ],
  ],
  [
    noRetroactiveReduction,
    { previous: {}, content: { coverages: [coverageOf('GENERAL_MEDICINE', '2026-03-01', '2026-03-10')] } },
    [
      'coverages.0.period.to',
      'right period, careType GENERAL_MEDICINE, firstDay 2026-03-11, lastDay 2026-03-11, today 2026-03-12',
      'The days from 11/03/2026 to 11/03/2026 are past and were covered; they can’t be taken away. Reduce from 12/03/2026 at the earliest.',
    ],
  ],
  [
    noRetroactiveReduction,
    { previous: {}, content: { validity: days('2026-03-01', '2026-03-10') } },
    [
      'validity.to',
      'right validity, firstDay 2026-03-11, lastDay 2026-03-11, today 2026-03-12',
      'The days from 11/03/2026 to 11/03/2026 are past and were covered; they can’t be taken away. Reduce from 12/03/2026 at the earliest.',
    ],
  ],
  [
    noRetroactiveReduction,
    // Wider in one term, narrower in another: only what is narrower is refused.
    {
      previous: {},
      content: { coverages: [{ ...before.coverages[0]!, patientPart: 'FULL', insurancePart: 'PARTIAL' }] },
    },
    [
      'coverages.0.insurancePart',
      'right insurancePart, careType GENERAL_MEDICINE, firstDay 2026-03-01, lastDay 2026-03-11, today 2026-03-12',
      'For “General medicine”, the right “insurance share” would be more limited for the past days from 01/03/2026 to 11/03/2026. Keep it, or stop the decision and take a new one from 12/03/2026.',
    ],
  ],
  [
    retroactiveExtensionLimit,
    {
      previous: {
        content: {
          validity: days('2026-01-01', '2026-05-31'),
          coverages: [coverageOf('GENERAL_MEDICINE', '2026-01-01', '2026-05-31', { insurancePart: 'FULL' })],
        },
      },
      content: {
        validity: days('2026-01-01', '2026-05-31'),
        coverages: [
          coverageOf('GENERAL_MEDICINE', '2026-01-01', '2026-05-31', { insurancePart: 'PARTIAL', patientPart: 'FULL' }),
        ],
      },
    },
    [
      'coverages.0.patientPart',
      'right patientPart, careType GENERAL_MEDICINE, firstDay 2026-01-01, today 2026-03-12, days 70, limit 60',
      'The added right “patient’s share” would reach back to 01/01/2026, 70 days before 12/03/2026; the limit is 60 days. Begin later; a judicial decision lifts the limit.',
    ],
  ],
  [
    suspendedRule,
    { previous: { suspendedSince: day('2026-03-10') } },
    [
      'number',
      'since 2026-03-10',
      'The decision has been suspended since 10/03/2026 after a mutation. Process the mutation first: reactivate the decision.',
    ],
  ],
  [
    expectedVersionRule,
    { previous: { version: 3 }, expectedVersion: 2 },
    ['expectedVersion', 'expected 2, current 3', 'You worked on version 2; the decision is at version 3 now'],
  ],
  [notSuspended, { previous: {} }, ['number', '', 'The decision is not suspended']],
  [
    otherCpas,
    { previous: { cpas: '0299991108' } },
    ['number', 'cpas 0299991108', 'This decision belongs to CPAS 0299991108. Contact that CPAS.'],
  ],
  [
    coverageTerms,
    withCoverages({ ...coverage('2026-03-01', '2026-03-31'), patientPart: 'FULL', patientPartMaxPerMonth: 100 }),
    [
      'coverages.0.patientPartMaxPerMonth',
      'careType PARAMEDICAL, level FULL',
      'A monthly maximum of the patient’s share is possible only with “In part”; the coverage “Paramedical care” says “In full”. Remove the maximum or choose “In part”.',
    ],
  ],
  [
    coverageTerms,
    withCoverages({ ...hospital('2026-03-31'), supplements: 'FULL', supplementMax: 100 }),
    [
      'coverages.0.supplementMax',
      'careType HOSPITALIZATION, level FULL',
      'A supplement maximum or types are possible only with a hospital coverage and “In part”; the coverage “Hospitalisation” says “In full”. Remove them or change the coverage.',
    ],
  ],
  [
    coverageTerms,
    withCoverages({ ...hospital('2026-03-31'), supplementTypes: ['room'] }),
    [
      'coverages.0.supplementTypes',
      'careType HOSPITALIZATION, level NOTHING',
      'A supplement maximum or types are possible only with a hospital coverage and “In part”; the coverage “Hospitalisation” says “Nothing”. Remove them or change the coverage.',
    ],
  ],
  [
    mergedPersons,
    {
      sharedDays: {
        number: '000000000196',
        cpas: '0299991108',
        cpasName: { FR: 'CPAS de Liège', NL: 'OCMW Luik', DE: 'ÖSHZ Lüttich', EN: 'CPAS of Liège' },
        from: day('2026-02-01'),
        to: day('2026-04-30'),
        since: day('2026-03-01'),
      },
    },
    [
      'number',
      'number 000000000196, cpas 0299991108, cpasName CPAS de Liège, from 2026-02-01, to 2026-04-30, since 2026-03-01',
      'Two persons are one. Decision 000000000196 of CPAS of Liège (0299991108), valid from 01/02/2026 to 30/04/2026, was recorded first; from 01/03/2026 on, both share days. End your decision on the day before at the latest.',
    ],
  ],
  [
    inquiryRule,
    { content: { inquiry: null } },
    ['inquiry', '', 'No social inquiry is recorded. State the day of the inquiry and its reference, if there is one.'],
  ],
  [
    freeChoice,
    withCoverages({ ...coverage('2026-03-01', '2026-03-31'), authorisedProviders: ['71000436000'] }),
    [
      'coverages.0.restrictionGround',
      'careType PARAMEDICAL, count 1',
      'The coverage “Paramedical care” is restricted to 1 provider without a ground. State why, or remove the restriction.',
    ],
  ],
  [
    groundsRule,
    { grounds: [{ path: 'reason', text: 'x' }] },
    [
      'reason',
      'length 1, characters 10',
      'The grounds have 1 character; at least 10 are needed. Write a sentence that an inspector understands.',
    ],
  ],
  [
    coverageTerms,
    withCoverages({ ...coverage('2026-03-01', '2026-03-31'), authorisedCompanies: ['0207889014'] }),
    [
      'coverages.0.authorisedCompanies',
      'careType PARAMEDICAL',
      'A company list is possible only for prostheses and medical transport, not for “Paramedical care”. Remove the list.',
    ],
  ],
]

// Lists among the parameters of a rule; they are not facts of the finding.
const listParameters = /, (hospitalCovers|companyCovers) .*$/

test.each(rows.map(([rule, ...rest]) => [rule.id, rule, ...rest] as const))(
  '%s has path, facts and text (case %#)',
  (_, rule, difference, expected) => {
    const decisionCase = decisionCaseOf(difference)
    const { findings } = evaluateRules([rule], decisionCase, {
      council: decisionCase.content.councilDate,
      recording: decisionCase.today,
    })
    const [[path, values, text] = ['', '', ''], ...more] = summarize(findings)
    expect([path, values.replace(listParameters, '')]).toEqual(expected.slice(0, 2))
    expect(text).toContain(expected[2])
    expect(more.filter(([at]) => at === path)).toEqual([])
  },
)

const care: [rule: Rule<CoverageCase, 'care'>, difference: Partial<CoverageCase>, first: Summary][] = [
  [
    deceasedRule,
    { person: { deathDate: day('2026-03-10'), insured: [] } },
    ['on', 'deathDate 2026-03-10, on 2026-03-12', 'The person died on 10/03/2026; the day asked for is 12/03/2026'],
  ],
  [
    noDecision,
    { everDecided: false, decision: null },
    [
      'niss',
      '',
      'No CPAS has ever taken a decision for this person. Refer the person to the CPAS of the municipality.',
    ],
  ],
  [notActive, { decision: null }, ['on', 'on 2026-03-12', 'none holds on 12/03/2026']],
  [
    coverageInsured,
    { person: { deathDate: null, insured: [days('2026-03-10', null)] } },
    ['on', 'number 000000000196, on 2026-03-12', 'Invoice this care to the health insurance fund'],
  ],
  [
    coverageSuspended,
    { decision: { ...coverageCaseOf().decision!, suspendedSince: day('2026-03-10') } },
    [
      'on',
      'number 000000000196, since 2026-03-10, on 2026-03-12',
      'Decision 000000000196 has been suspended since 10/03/2026: payment is not guaranteed. Ask the CPAS to reactivate it.',
    ],
  ],
  [
    coverageAbsent,
    { decision: { ...coverageCaseOf().decision!, coverage: null } },
    [
      'careType',
      'number 000000000196, careType GENERAL_MEDICINE, on 2026-03-12',
      'Decision 000000000196 does not cover “General medicine” on 12/03/2026. Ask the CPAS to add this coverage.',
    ],
  ],
  [
    coverageNotInPeriod,
    {
      decision: {
        ...coverageCaseOf().decision!,
        coverage: { period: days('2026-03-13', null), authorisedProviders: [] },
      },
    },
    [
      'on',
      'careType GENERAL_MEDICINE, on 2026-03-12, from 2026-03-13, to ∞',
      'holds from 13/03/2026, not on 12/03/2026',
    ],
  ],
  [
    coverageNotInPeriod,
    {
      decision: {
        ...coverageCaseOf().decision!,
        coverage: { period: days('2026-03-01', '2026-03-11'), authorisedProviders: [] },
      },
    },
    [
      'on',
      'careType GENERAL_MEDICINE, on 2026-03-12, from 2026-03-01, to 2026-03-11',
      'holds from 01/03/2026 to 11/03/2026, not on 12/03/2026',
    ],
  ],
  [
    providerNotListed,
    {
      decision: {
        ...coverageCaseOf().decision!,
        coverage: { period: days('2026-03-01', null), authorisedProviders: ['71000436'] },
      },
    },
    ['provider', 'careType GENERAL_MEDICINE, provider 10001490004', '10001490004'],
  ],
  [
    providerNotInPhase,
    { provider: { number: '10001490004', category: null, participates: [], activeUntil: null } },
    ['provider', 'provider 10001490004', 'The provider 10001490004 is not registered'],
  ],
  [
    providerNotInPhase,
    { provider: { number: '30001490004', category: 'DENTIST', participates: [], activeUntil: null } },
    [
      'provider',
      'provider 30001490004, category DENTIST, on 2026-03-12',
      'The provider 30001490004 (category “Dentist”) is not in MediPrima on 12/03/2026. Invoice the CPAS by the old procedure.',
    ],
  ],
  [
    providerNotInPhase,
    { provider: { number: '73000424', category: 'HOSPITAL', participates: [], activeUntil: day('2026-03-11') } },
    [
      'provider',
      'provider 73000424, on 2026-03-12, lastDay 2026-03-11',
      'The provider 73000424 ended its activity on 11/03/2026: care of 12/03/2026 does not go through MediPrima.',
    ],
  ],
]
test.each(care.map(([rule, ...rest]) => [rule.id, rule, ...rest] as const))(
  '%s has path, facts and text (case %#)',
  (_, rule, difference, expected) => {
    const coverageCase = coverageCaseOf(difference)
    const [[path, values, text] = ['', '', '']] = summarize(
      evaluateRules([rule], coverageCase, { care: coverageCase.on }).findings,
    )
    expect([path, values]).toEqual(expected.slice(0, 2))
    expect(text).toContain(expected[2])
  },
)

test('COM-30-DAYS contains the days of the commitment, COM-UNKNOWN its number', () => {
  const commitmentCase = { number: '17', on: day('2026-04-12'), guaranteed: days('2026-03-12', '2026-04-11') }
  const [late] = summarize(evaluateRules([commitmentGuarantee], commitmentCase, { care: commitmentCase.on }).findings)
  expect(late?.slice(0, 2)).toEqual([
    'commitmentNumber',
    'number 17, on 2026-04-12, from 2026-03-12, to 2026-04-11, days 30',
  ])
  expect(late?.[2]).toContain(
    'The care of 12/04/2026 lies outside the commitment 17, which holds from 12/03/2026 to 11/04/2026. Ask for another commitment for that day, or invoice without one.',
  )
  const [unknown] = summarize(
    evaluateRules([commitmentUnknown], { ...commitmentCase, guaranteed: null }, { care: commitmentCase.on }).findings,
  )
  expect(unknown?.slice(0, 2)).toEqual(['commitmentNumber', 'number 17'])
  expect(unknown?.[2]).toContain('The commitment 17 does not exist')
})

test('DEC-ILLEGAL-STAY-MONTHS contains the computed last day if it is enabled', () => {
  const caseUntil = (to: string | null) => decisionCaseOf({ content: { validity: days('2026-03-01', to) } })
  expect(illegalStayCheck(caseUntil('2026-06-01'), { months: 3 })).toMatchObject([
    { path: 'validity.to', facts: { from: '2026-03-01', to: '2026-06-01', latest: '2026-05-31', months: 3 } },
  ])
  expect(illegalStayCheck(caseUntil(null), { months: 3 })).toMatchObject([{ facts: { to: '∞' } }])
})

test('rules contains every id once, grouped as DEC, COV and COM', () => {
  const ids = rules.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.map((id) => id.slice(0, 3)).filter((kind, i, all) => all.indexOf(kind) === i)).toEqual([
    'DEC',
    'COV',
    'COM',
  ])
})
