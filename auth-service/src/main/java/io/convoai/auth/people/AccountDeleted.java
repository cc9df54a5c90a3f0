package io.convoai.auth.people;

/** Whoever keeps something of this person forgets it. */
record AccountDeleted(String uid, String username) {}
