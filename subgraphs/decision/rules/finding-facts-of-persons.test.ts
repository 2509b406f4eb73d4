import { day } from '../../../shared/values/day'
import { coverageOf, days } from '../testing/case.builder'
import { before, coverage, hospital, lasting, seekerOn, testFactRows, withCoverages } from '../testing/fact-rows'
import { coverageTerms } from './coverage-terms.rule'
import { deceasedFiveDays } from './deceased-5-days.rule'
import { expectedVersionRule } from './expected-version.rule'
import { extensionSituation } from './extension-situation.rule'
import { freeChoice } from './free-choice.rule'
import { grounds as groundsRule } from './grounds.rule'
import { housingNotStated } from './housing-not-stated.rule'
import { inquiryRule } from './inquiry.rule'
import { mergedPersons } from './merged-persons.rule'
import { noRetroactiveReduction } from './no-retroactive-reduction.rule'
import { notSuspended } from './not-suspended.rule'
import { otherCpas } from './other-cpas.rule'
import { retroactiveExtensionLimit } from './retroactive-extension-limit.rule'
import { situationAhead } from './situation-ahead.rule'
import { suspendedRule } from './suspended.rule'

testFactRows([
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
      'The registers report “Residence changed” for 31/05/2026, during the decision: what the State pays follows the situation of each day. End the decision on 30/05/2026 and decide again from 31/05/2026, or confirm the period.',
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
])
