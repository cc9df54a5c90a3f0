package io.convoai.auth.session;

/** The person ended one of their sign-ins, here or elsewhere. */
record UserSignedOut(String uid, String sid) {}
