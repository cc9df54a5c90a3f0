package io.convoai.chat.generation;

import io.convoai.chat.message.Message;

/** A stored question and its answer; the same question may have been asked before. */
public record Asked(Message question, Answer answer, boolean before) {}
