import {
  DayField,
  EnumField,
  type FieldElement,
  InstantField,
  PersonField,
  StatusField,
  ValueField,
} from '../../components/fields'
import { formatDate } from '../../format/day'
import { formatMutation } from '../../format/enumText'
import type { InboxRowFragment } from '../../graphql/generated/graphql'
import { DeadlineField } from './Deadline'

/** A mutation that waits for the centre. */
export const inboxColumns: FieldElement[] = [
  <PersonField key="beneficiary" source="mutation.beneficiary" link />,
  <EnumField key="kind" source="mutation.kind" label="mutationKind" of="IdentityMutationKind" phone />,
  <DayField key="effectiveOn" source="mutation.effectiveOn" phone />,
  <ValueField
    key="decideBy"
    source="decideBy"
    text={(row: InboxRowFragment) => formatDate(row.decideBy)}
    render={(row: InboxRowFragment) => <DeadlineField deadline={row.decideBy} />}
    phone
  />,
  <ValueField
    key="beforeAfter"
    source="beforeAfter"
    text={({ mutation }: InboxRowFragment) =>
      `${formatMutation(mutation?.before)} → ${formatMutation(mutation?.after)}`
    }
    wrap
  />,
  <StatusField key="status" source="status" of="DecisionMutationStatus" phone />,
  <ValueField key="decisionNumber" source="decision.number" label="decisionNumber" />,
  <InstantField key="receivedAt" source="mutation.receivedAt" hidden />,
  <InstantField key="processedAt" source="processedAt" hidden />,
]
