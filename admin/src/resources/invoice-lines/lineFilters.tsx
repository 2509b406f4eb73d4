import {
  BooleanInput,
  DateInput,
  DecisionNumberInput,
  EnterpriseNumberInput,
  EuroInput,
  InamiInput,
  NissInput,
  NullableBooleanInput,
  SelectInput,
  TextInput,
} from '../../components/inputs'
import { careTypes, lineOutcomes } from '../../format/enums'

/** What one looks lines up by. */
export const lineFilters = [
  <SelectInput key="outcome" source="outcome" of="LineOutcome" values={lineOutcomes} clearable alwaysOn />,
  <NissInput key="niss" source="niss" alwaysOn />,
  <InamiInput key="provider" source="provider" label="inamiNumber" />,
  <InamiInput key="performer" source="performer" />,
  <EnterpriseNumberInput key="cpas" source="cpas" />,
  <SelectInput key="careType" source="careType" of="CareType" values={careTypes} clearable />,
  <DateInput key="performedFrom" source="performedFrom" />,
  <DateInput key="performedTo" source="performedTo" />,
  <EuroInput key="claimedFrom" source="claimedFrom" />,
  <EuroInput key="claimedTo" source="claimedTo" />,
  <DecisionNumberInput key="decisionNumber" source="decisionNumber" />,
  <TextInput key="commitmentNumber" source="commitmentNumber" />,
  <TextInput key="rule" source="rule" />,
  <BooleanInput only key="attestationMissing" source="attestationMissing" />,
  <NullableBooleanInput key="paid" source="paid" />,
  <TextInput key="assignedTo" source="assignedTo" />,
]
