/** Whom the paths of ConvoAI's first clients name. */
@NullMarked
package io.convoai.chat.pathowner;

import org.jspecify.annotations.NullMarked;
