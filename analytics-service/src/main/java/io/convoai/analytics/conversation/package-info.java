/** Conversations and their messages in numbers, never in words. */
@NullMarked
package io.convoai.analytics.conversation;

import org.jspecify.annotations.NullMarked;
