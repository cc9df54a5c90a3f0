package io.convoai.auth.session;

record UserSignedIn(String uid, String sid) {}
