export { enumChoices, ticked } from './enumChoices'
export { FreeTextInput } from './FreeTextInput'
export {
  DateInput,
  DecisionNumberInput,
  EnterpriseNumberInput,
  EuroInput,
  IbanInput,
  InamiInput,
  InsCodeInput,
  IntegerInput,
  MonthInput,
  NissInput,
} from './ParsedInput'
