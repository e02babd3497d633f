import {
  closedRequestStates,
  isOpenRequest,
  PrivacyRequestNotOpen,
  privacyRequestStates,
  type PrivacyRequestState,
} from '@iworkz/contracts';

/** All states that are open, or all that are not. */
export const statesThatAre = (open: boolean): PrivacyRequestState[] =>
  privacyRequestStates.filter((state) => closedRequestStates.includes(state) !== open);

/** @throws PrivacyRequestNotOpen */
export function assertOpen(request: { readonly state: PrivacyRequestState }): void {
  if (!isOpenRequest(request)) throw PrivacyRequestNotOpen({ state: request.state });
}
