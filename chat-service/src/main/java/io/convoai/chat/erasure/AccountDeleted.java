package io.convoai.chat.erasure;

record AccountDeleted(String uid) {}
