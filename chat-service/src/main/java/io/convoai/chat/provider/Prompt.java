package io.convoai.chat.provider;

import java.util.List;
import java.util.function.IntFunction;

/** What is asked; what was said before it is fetched only by a provider that listens to it. */
public record Prompt(String question, IntFunction<List<Turn>> newestBefore) {

    public record Turn(String role, String content) {}
}
