/** A conversation as a whole: ended, taken up again, counted, handed out to its owner. */
@NullMarked
package io.convoai.chat.history;

import org.jspecify.annotations.NullMarked;
