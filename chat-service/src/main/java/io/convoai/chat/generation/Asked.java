package io.convoai.chat.generation;

import io.convoai.chat.message.Message;
import java.util.concurrent.CompletableFuture;

/** A stored question, and its answer once that has ended. */
public record Asked(Message question, CompletableFuture<Message> answer, boolean before) {}
