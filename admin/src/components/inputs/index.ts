export { enumChoices, ticked } from './enumChoices'
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
