package io.convoai.chat.context;

/**
 * What is asked, and where: what was said before is read only by a provider that listens to it.
 *
 * @param key of the question, which ends what was said before
 */
public record Prompt(String question, String conversationId, long key) {

    Turn asTurn() {
        return new Turn("user", question);
    }
}
