/** Secrets at rest, sealed to the row they belong to. */
@NullMarked
package io.convoai.platform.secret;

import org.jspecify.annotations.NullMarked;
