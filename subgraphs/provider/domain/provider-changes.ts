import type { Caller } from '../../../shared/authorization/caller'

/** The data of a provider of which every change is kept, by the name that they have in the graph. */
const keptFields = ['name', 'category', 'qualificationCode', 'birthDate', 'insCode', 'activeUntil', 'iban'] as const
type KeptField = (typeof keptFields)[number]

/** A value of a provider that changed, and who changed it. */
export interface ProviderChange {
  path: KeptField | 'ibanToConfirm'
  before: string | null
  after: string | null
  recordedAt: Date
  recordedBy: Caller
}

type Recording = Caller & { recordedAt: Date }

/** The data of a provider as recorded at one time. */
export type RecordedVersion = Readonly<Record<KeptField, string | null>> & Recording

/** An account that waited or waits for confirmation. */
export interface RecordedAccount extends Recording {
  iban: string
  /** Null while it waits. */
  outcomeAt: Date | null
  outcomeBy: Caller | null
}

const actorOf = ({ subject, audience, organisation, role }: Caller): Caller => ({
  subject,
  audience,
  organisation,
  role,
})

/** Everything that was ever recorded of a provider, last recorded first. `versions` and `accounts` are in the order of their recording. */
export function changesOf(
  versions: readonly RecordedVersion[],
  accounts: readonly RecordedAccount[],
): ProviderChange[] {
  const ofVersions = versions.flatMap((version, i): ProviderChange[] => {
    const before = versions[i - 1]
    const { recordedAt } = version
    return keptFields.flatMap((path) => {
      const [old, after] = [before?.[path] ?? null, version[path]]
      return old === after ? [] : [{ path, before: old, after, recordedAt, recordedBy: actorOf(version) }]
    })
  })
  // Of one instant, the new account comes before the end of the one that it replaces: the sort keeps this order.
  const ofAccounts = accounts.toReversed().flatMap((account): ProviderChange[] => {
    const { iban, recordedAt, outcomeAt, outcomeBy } = account
    const recorded = { before: null, after: iban, recordedAt, recordedBy: actorOf(account) }
    const ended = outcomeAt && outcomeBy && { before: iban, after: null, recordedAt: outcomeAt, recordedBy: outcomeBy }
    return [...(ended ? [ended] : []), recorded].map((change) => ({ path: 'ibanToConfirm', ...change }))
  })
  return [...ofVersions, ...ofAccounts].sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())
}
