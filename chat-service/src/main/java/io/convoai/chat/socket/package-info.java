/** The sockets that are open, and which of them hear of a conversation. */
@NullMarked
package io.convoai.chat.socket;

import org.jspecify.annotations.NullMarked;
