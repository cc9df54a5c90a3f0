/** Who has an account: registration, passwords and what people may read about themselves. */
@NullMarked
package io.convoai.auth.account;

import org.jspecify.annotations.NullMarked;
