import { randomBytes } from 'node:crypto';

export interface Person {
  username: string;
  email: string;
  fullName: string;
  password: string;
}

/** The one who follows the set-up link; every run has a platform of its own. */
export const ADMIN: Person = {
  username: 'ada_admin',
  email: 'ada@example.com',
  fullName: 'Ada Admin',
  password: 'correct horse battery staple',
};

/** Somebody new: journeys never share people. */
export function somebody(firstName: string): Person {
  const username = `${firstName.toLowerCase()}_${randomBytes(4).toString('hex')}`;
  return {
    username,
    email: `${username}@example.com`,
    fullName: `${firstName} Example`,
    password: `a long password of ${firstName} 7`,
  };
}
