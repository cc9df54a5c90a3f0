export { allows, displayName, meQuery, readMe, useCan, useMe, type Me, type Permission, type Person } from './me';
export { endSession, sessionEnded, signedInOnly, signIn, signInUrl, signOut } from './session';
export { keepWritingsOf } from './writings';
export { SessionEndedDialog } from './SessionEndedDialog';
