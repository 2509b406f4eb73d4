import { DayField, EnumField, InstantField, PersonField, StatusField, ValueField } from '../../components/fields'
import { formatDate } from '../../format/day'
import { formatMutation } from '../../format/enumText'
import type { InboxRowFragment } from '../../graphql/generated/graphql'
import { DeadlineField } from './Deadline'

/** A mutation that waits for the centre. */
export const inboxColumns = (
  <>
    <PersonField source="mutation.beneficiary" link />
    <EnumField source="mutation.kind" label="mutationKind" of="IdentityMutationKind" phone />
    <DayField source="mutation.effectiveOn" phone />
    <ValueField
      source="decideBy"
      text={(row: InboxRowFragment) => formatDate(row.decideBy)}
      render={(row: InboxRowFragment) => <DeadlineField deadline={row.decideBy} />}
      phone
    />
    <ValueField
      source="beforeAfter"
      text={({ mutation }: InboxRowFragment) =>
        `${formatMutation(mutation?.before)} → ${formatMutation(mutation?.after)}`
      }
      wrap
    />
    <StatusField source="status" of="DecisionMutationStatus" phone />
    <ValueField source="decision.number" label="decisionNumber" />
    <InstantField source="mutation.receivedAt" hidden />
    <InstantField source="processedAt" hidden />
  </>
)
