/** The help pages and their search. */
@NullMarked
package io.convoai.chat.help;

import org.jspecify.annotations.NullMarked;
