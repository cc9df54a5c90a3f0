/** How a new platform gets its first admin. */
@NullMarked
package io.convoai.auth.setup;

import org.jspecify.annotations.NullMarked;
