import type { CodeView } from '../api/identity';

/**
 * From a mailed URL to a password. What has been learnt travels from step to step; there is no way
 * to the password of an invitation but through the identity check.
 */
export type Registration =
  | { step: 'checking'; code: string }
  | { step: 'identity'; code: string; view: CodeView }
  | { step: 'password'; code: string; view: CodeView; ticket?: string; userId?: string }
  | { step: 'done' }
  | { step: 'invalid'; code: string }
  | { step: 'renewed' };

export type RegistrationEvent =
  | { type: 'checked'; view: CodeView }
  | { type: 'identified'; ticket: string; userId: string }
  /** The identity check lies too far back. */
  | { type: 'lapsed' }
  | { type: 'refused' }
  | { type: 'set' }
  | { type: 'renewed' };

export function begin(code: string): Registration {
  return code === '' ? { step: 'invalid', code } : { step: 'checking', code };
}

/** The next state; an event that doesn't belong to a state leaves it as it is. */
export function advance(state: Registration, event: RegistrationEvent): Registration {
  switch (event.type) {
    case 'checked':
      if (state.step !== 'checking') {
        return state;
      }
      return event.view.state === 'IDENTITY_CHECK'
        ? { step: 'identity', code: state.code, view: event.view }
        : { step: 'password', code: state.code, view: event.view };
    case 'identified':
      return state.step === 'identity'
        ? { ...state, step: 'password', ticket: event.ticket, userId: event.userId }
        : state;
    case 'lapsed':
      return state.step === 'password' && state.view.state === 'IDENTITY_CHECK'
        ? { step: 'identity', code: state.code, view: state.view }
        : state;
    case 'refused':
      return state.step === 'done' || state.step === 'renewed' || state.step === 'invalid'
        ? state
        : { step: 'invalid', code: state.code };
    case 'set':
      return state.step === 'password' ? { step: 'done' } : state;
    case 'renewed':
      return state.step === 'invalid' ? { step: 'renewed' } : state;
  }
}

/** The code in a mailed URL's fragment, which never reaches a server's log. */
export function codeIn(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, '')).get('code')?.trim() ?? '';
}
