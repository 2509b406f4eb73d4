export { enumChoices, ticked } from './enumChoices'
export { FreeTextInput } from './FreeTextInput'
export {
  DateInput,
  DecisionNumberInput,
  EnterpriseNumberInput,
  EuroInput,
  InamiInput,
  InsCodeInput,
  IntegerInput,
  MonthInput,
  NissInput,
} from './ParsedInput'
