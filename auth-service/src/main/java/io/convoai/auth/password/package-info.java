/** Proving by password who one is, at whatever door, and changing it. */
@NullMarked
package io.convoai.auth.password;

import org.jspecify.annotations.NullMarked;
