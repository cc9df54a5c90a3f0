/** Conversations of a person: starting, naming, ending, deleting and taking back. */
@NullMarked
package io.convoai.chat.conversation;

import org.jspecify.annotations.NullMarked;
