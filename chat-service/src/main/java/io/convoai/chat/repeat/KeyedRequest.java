package io.convoai.chat.repeat;

/** Whose request it is, what they named it, and what tells it from another of that name. */
record KeyedRequest(String uid, String key, String fingerprint) {}
