/** What the service tells of itself to whoever comes to its front door. */
@NullMarked
package io.convoai.chat.about;

import org.jspecify.annotations.NullMarked;
