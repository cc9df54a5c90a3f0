/** Who may open a socket, and for what. */
@NullMarked
package io.convoai.chat.handshake;

import org.jspecify.annotations.NullMarked;
