/** Errors as RFC 9457 problems, with a stable code, in one voice. */
@NullMarked
package io.convoai.platform.problem;

import org.jspecify.annotations.NullMarked;
