/** Conversations with assistants: one sub-package for each feature. */
@NullMarked
package io.convoai.chat;

import org.jspecify.annotations.NullMarked;
