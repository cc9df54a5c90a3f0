/** What a person leaves behind when their account is deleted: nothing of what they said. */
@NullMarked
package io.convoai.chat.erasure;

import org.jspecify.annotations.NullMarked;
