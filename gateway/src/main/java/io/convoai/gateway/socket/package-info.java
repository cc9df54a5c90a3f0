/** WebSockets between browsers and the services, frame by frame. */
@NullMarked
package io.convoai.gateway.socket;

import org.jspecify.annotations.NullMarked;
