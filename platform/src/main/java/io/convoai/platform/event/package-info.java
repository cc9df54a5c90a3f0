/** Domain events: the outbox that loses none, the inbox that counts none twice. */
@NullMarked
package io.convoai.platform.event;

import org.jspecify.annotations.NullMarked;
