package io.convoai.auth.session;

/** A password was right; one sign-in is one {@code sid}. */
record UserSignedIn(String uid, String sid) {}
