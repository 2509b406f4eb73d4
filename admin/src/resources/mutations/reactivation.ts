import { addDays } from '../../format'

/** A mutation of a decision. */
interface Mutation {
  id: string
  status: string
  mutation?: { effectiveOn: string; kind: string } | null
}

/** What of a decision says how its reactivation goes. */
interface Suspended<M> {
  validity: { from: string; to?: string | null }
  suspension?: { since: string; cause: { id: string } } | null
  mutations: readonly M[]
}

/** The mutations that wait, the one that suspends first; and the last day that the graph takes where none is named. */
export function reactivationOf<M extends Mutation>({ validity, suspension, mutations }: Suspended<M>) {
  if (!suspension) return null
  const { since, cause } = suspension
  const rank = (one: Mutation) => `${one.id === cause.id ? 0 : 1}${one.mutation?.effectiveOn ?? ''}`
  const waiting = mutations
    .filter(({ status }) => status === 'PENDING')
    .toSorted((one, other) => rank(one).localeCompare(rank(other)))
  const before = addDays(since, -1)
  const last = validity.to && validity.to < before ? validity.to : before
  const stopsOn = last < validity.from ? addDays(validity.from, -1) : last
  return { waiting, stopsOn, followsFrom: since, isDeath: waiting[0]?.mutation?.kind === 'DEATH' }
}
