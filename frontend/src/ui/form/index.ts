export { Form } from './Form';
export { PasswordField } from './PasswordField';
export { TextField } from './TextField';
