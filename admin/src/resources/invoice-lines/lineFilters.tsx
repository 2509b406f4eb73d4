import {
  BooleanInput,
  DateInput,
  DecisionNumberInput,
  InamiInput,
  NissInput,
  NullableBooleanInput,
  SelectInput,
  TextInput,
} from '../../components/inputs'
import { lineOutcomes } from '../../format/enums'

/** What one looks lines up by. */
export const lineFilters = [
  <SelectInput key="outcome" source="outcome" of="LineOutcome" values={lineOutcomes} clearable alwaysOn />,
  <NissInput key="niss" source="niss" alwaysOn />,
  <InamiInput key="provider" source="provider" label="inamiNumber" />,
  <DateInput key="performedFrom" source="performedFrom" />,
  <DateInput key="performedTo" source="performedTo" />,
  <DecisionNumberInput key="decisionNumber" source="decisionNumber" />,
  <TextInput key="commitmentNumber" source="commitmentNumber" />,
  <TextInput key="rule" source="rule" />,
  <BooleanInput only key="attestationMissing" source="attestationMissing" />,
  <NullableBooleanInput key="paid" source="paid" />,
  <TextInput key="assignedTo" source="assignedTo" />,
]
