/** What a part is, how it is asked for its health, and the services as parts. */
@NullMarked
package io.convoai.launcher.part;

import org.jspecify.annotations.NullMarked;
