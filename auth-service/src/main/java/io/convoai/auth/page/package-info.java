/** The forms that people see: sign in, register, set up. */
@NullMarked
package io.convoai.auth.page;

import org.jspecify.annotations.NullMarked;
