import { useLocation } from 'react-router';
import { codeIn } from './machine';
import { RegistrationFlow } from './RegistrationFlow';

/** First login and password re-registration (A2, A5): the code stands in the URL's fragment. */
export function RegisterPage() {
  const code = codeIn(useLocation().hash);
  return <RegistrationFlow key={code} code={code} />;
}
