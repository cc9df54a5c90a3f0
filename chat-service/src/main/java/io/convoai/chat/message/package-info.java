/** What was said in a conversation: storing and reading. */
@NullMarked
package io.convoai.chat.message;

import org.jspecify.annotations.NullMarked;
