export { CheckField } from './CheckField';
export { Form } from './Form';
export { PasswordField } from './PasswordField';
export { Refusal } from './Refusal';
export { SelectField } from './SelectField';
export { TextField } from './TextField';
