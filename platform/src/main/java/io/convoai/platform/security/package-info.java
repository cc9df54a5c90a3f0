/** Who calls, what they may do, and whose sign-in has ended. */
@NullMarked
package io.convoai.platform.security;

import org.jspecify.annotations.NullMarked;
