package io.convoai.launcher.part;

/** What a part answers when it is asked itself. */
public sealed interface Health {

    record Good(String version) implements Health {}

    record Bad(String reason) implements Health {}
}
