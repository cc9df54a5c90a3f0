package io.convoai.auth.session;

public record UserSignedOut(String uid, String sid) {}
