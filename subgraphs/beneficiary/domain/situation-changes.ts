import type { SituationChange } from '../../../shared/inter-service/contracts'
import type { IdentityMutationKind, InsuranceStatus, ResidenceStatus } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { insurancesFromStart } from './identity'
import { eventsOfKind } from './identity-event'
import type { Person } from './person'
import { sortByDate } from './timeline'

/** The days on which the residence status or the insurance status of a person changes, with the kind of report, in order. */
export function situationChanges({ identity, events }: Pick<Person, 'identity' | 'events'>): SituationChange[] {
  const kindOf = (event: 'RESIDENCE' | 'INSURANCE', on: Day): IdentityMutationKind | undefined =>
    sortByDate(eventsOfKind(events, event))
      .filter(({ effectiveOn }) => effectiveOn === on)
      .at(-1)?.mutationKind
  const changes = [
    ...starts(identity.residences).map(({ from, status }) => ({
      effectiveOn: from,
      kind: kindOf('RESIDENCE', from) ?? kindOfResidence(status),
    })),
    ...starts(insurancesFromStart(identity)).map(({ from, status, before }) => ({
      effectiveOn: from,
      kind: kindOf('INSURANCE', from) ?? kindOfInsurance(before, status),
    })),
  ]
  const unique = new Map(changes.map((change) => [`${change.effectiveOn} ${change.kind}`, change]))
  return [...unique.values()].sort((a, b) =>
    a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0,
  )
}

// The first days of a status that differs from the one before.
const starts = <S extends string>(records: readonly { status: S; period: { from: Day } }[]) =>
  records.flatMap(({ status, period: { from } }, i) => {
    const before = records[i - 1]
    return before && before.status !== status ? [{ from, status, before: before.status }] : []
  })

// A registration gives no kind: the one that would report the same.
const kindOfResidence = (status: ResidenceStatus): IdentityMutationKind =>
  status === 'STRUCK_OFF' ? 'STRUCK_OFF' : 'RESIDENCE_CHANGE'

function kindOfInsurance(before: InsuranceStatus, after: InsuranceStatus): IdentityMutationKind {
  if (after === 'INSURED') return 'INSURANCE_AFFILIATION'
  return before === 'INSURED' ? 'INSURANCE_END' : 'INSURABILITY_CHANGE'
}
