/** {@code POST /auth/token}: tokens for whoever comes with a password instead of a browser. */
@NullMarked
package io.convoai.auth.door;

import org.jspecify.annotations.NullMarked;
