/** The ids that messages have outside. */
@NullMarked
package io.convoai.chat.messageid;

import org.jspecify.annotations.NullMarked;
