package io.convoai.auth.people;

/** The person may sign in again. */
record AccountReinstated(String uid, String username) {}
