/** The WebSocket: a person's commands come in, answers go out as they are written. */
@NullMarked
package io.convoai.chat.delivery;

import org.jspecify.annotations.NullMarked;
