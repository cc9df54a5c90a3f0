/** What a model is told of a conversation, within the tokens that it takes. */
@NullMarked
package io.convoai.chat.context;

import org.jspecify.annotations.NullMarked;
