import { PrivacyRequestNotOpen, privacyRequestStates, type PrivacyRequestState } from '@iworkz/contracts';

/** Nothing is done about these requests any more. */
const closedStates: readonly PrivacyRequestState[] = ['completed', 'cancelled'];
const openStates = privacyRequestStates.filter((state) => !closedStates.includes(state));

export const isOpen = (state: PrivacyRequestState): boolean => !closedStates.includes(state);

/** All states that are open, or all that are not. */
export const statesThatAre = (open: boolean): PrivacyRequestState[] => [...(open ? openStates : closedStates)];

/** @throws PrivacyRequestNotOpen */
export function assertOpen({ state }: { readonly state: PrivacyRequestState }): void {
  if (!isOpen(state)) throw PrivacyRequestNotOpen({ state });
}
