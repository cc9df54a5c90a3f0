package io.convoai.auth.session;

record UserSignedOut(String uid, String sid) {}
