package io.convoai.auth.people;

/** The person is out until reinstated; what is theirs stays. */
record AccountSuspended(String uid, String username) {}
