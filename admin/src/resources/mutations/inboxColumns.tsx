import { Field } from '../../components/fields'
import { formatDate } from '../../format/day'
import { formatMutation } from '../../format/enumText'
import type { InboxRowFragment } from '../../graphql/generated/graphql'
import { DeadlineField } from './Deadline'

export const inboxColumns = (
  <>
    <Field source="mutation.beneficiary" link />
    <Field source="mutation.kind" label="mutationKind" phone />
    <Field source="mutation.effectiveOn" phone />
    <Field
      source="decideBy"
      value={(row: InboxRowFragment) => formatDate(row.decideBy)}
      render={(row: InboxRowFragment) => <DeadlineField deadline={row.decideBy} />}
      phone
    />
    <Field
      source="beforeAfter"
      value={({ mutation }: InboxRowFragment) =>
        `${formatMutation(mutation?.before)} → ${formatMutation(mutation?.after)}`
      }
      wrap
    />
    <Field source="status" as="chip" phone />
    <Field source="decision.number" label="decisionNumber" />
    <Field source="mutation.receivedAt" hidden />
    <Field source="processedAt" hidden />
  </>
)
