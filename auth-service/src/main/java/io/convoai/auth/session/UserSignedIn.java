package io.convoai.auth.session;

public record UserSignedIn(String uid, String sid) {}
